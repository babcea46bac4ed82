/*
 * ppid-register: makes every register that was asked for as a file, then ends.
 *
 * A program of its own, started by `ppid worker`: what a workbook needs is gone
 * with it.  Each export is one transaction: whenever this process dies, it is
 * either stored whole or waits for the next.  Personal data goes into files
 * without a name and into the database, never to the log.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ppid/database.h"
#include "ppid/file_store.h"
#include "ppid/sheet.h"

#define NUMBER_SIZE	24
#define CELL_END	'\x1f'

enum outcome { NOTHING, MADE, REFUSED, AWAY };

static const struct file_queue queue = {
	"select tugas.ekspor_mulai($1::bigint, $2::bigint, $3::bytea)",
	"select tugas.ekspor_simpan($1::bigint, $2::bigint)"
};

static const char *
word(const json_t *object, const char *key)
{
	const char	*value = json_string_value(json_object_get(object, key));

	return value != NULL ? value : "";
}

/* The head lends from the job. */
static bool
head_read(const json_t *job, struct sheet_head *head)
{
	const json_t	*c, *columns = json_object_get(job, "kolom");
	size_t		 i;

	*head = (struct sheet_head){ .title = word(job, "judul"),
	    .note = word(job, "keterangan"), .tab = word(job, "lembar"),
	    .ncolumns = json_array_size(columns) };
	if (head->ncolumns == 0 || head->ncolumns > SHEET_COLUMNS_MAX)
		return false;
	json_array_foreach(columns, i, c)
		head->columns[i] = (struct sheet_column){
		    .group = word(c, "kelompok"), .name = word(c, "nama"),
		    .full = word(c, "lengkap"),
		    .width = (int)json_integer_value(
		    json_object_get(c, "lebar")),
		    .date = json_is_true(json_object_get(c, "tanggal")) };
	return true;
}

/* Cuts a row into its cells in place. False: not as many as columns. */
static bool
row_cut(char *row, const char **cells, size_t ncolumns)
{
	size_t	 n = 0;

	do {
		if (n == ncolumns)
			return false;
		cells[n++] = row;
		if ((row = strchr(row, CELL_END)) != NULL)
			*row++ = '\0';
	} while (row != NULL);
	return n == ncolumns;
}

static bool
row_write(const struct sheet_kind *kind, struct sheet *sheet,
    const struct sheet_head *head, const PGresult *result)
{
	const char	*cells[SHEET_COLUMNS_MAX];
	char		*row = strdup(PQgetvalue(result, 0, 0));
	bool		 ok;

	ok = row != NULL && row_cut(row, cells, head->ncolumns) &&
	    kind->row(sheet, cells);
	free(row);
	return ok;
}

/* One row at a time, however many there are. */
static bool
rows_write(PGconn *db, const char *export, const struct sheet_kind *kind,
    struct sheet *sheet, const struct sheet_head *head)
{
	PGresult	*result;
	bool		 ok;

	ok = PQsendQueryParams(db, "select tugas.ekspor_baris($1::bigint)", 1,
	    NULL, &export, NULL, NULL, 0) == 1 && PQsetSingleRowMode(db) == 1;
	while ((result = PQgetResult(db)) != NULL) {
		if (PQresultStatus(result) == PGRES_SINGLE_TUPLE) {
			ok = ok && row_write(kind, sheet, head, result);
		} else if (PQresultStatus(result) != PGRES_TUPLES_OK) {
			database_complain(db, result);
			ok = false;
		}
		PQclear(result);
	}
	return ok;
}

static bool
file_write(PGconn *db, const json_t *job, const char *export, int fd)
{
	const struct sheet_kind	*kind = sheet_kind(word(job, "bentuk"));
	struct sheet_head	 head;
	struct sheet		*sheet;
	bool			 ok;

	if (kind == NULL || !head_read(job, &head) ||
	    (sheet = kind->begin(fd, &head)) == NULL)
		return false;
	ok = rows_write(db, export, kind, sheet, &head);
	return kind->end(sheet) && ok;
}

/* The refusal is a transaction of its own: the one before is taken back. */
static enum outcome
refuse(PGconn *db, const char *export)
{
	const char	*values[] = { export, "the file could not be made" };
	PGresult	*result = NULL;

	database_rollback(db);
	if (PQstatus(db) == CONNECTION_OK)
		result = database_query(db,
		    "select tugas.ekspor_gagal($1::bigint, $2)", 2, values);
	if (result == NULL)
		return AWAY;
	PQclear(result);
	printf("register export=%s refused\n", export);
	return REFUSED;
}

static enum outcome
export_make(PGconn *db, const json_t *job)
{
	char		 export[NUMBER_SIZE];
	enum outcome	 outcome;
	int		 fd = file_scratch();

	if (fd == -1)
		return AWAY;
	snprintf(export, sizeof(export), "%lld",
	    (long long)json_integer_value(json_object_get(job, "id")));
	if (!file_write(db, job, export, fd)) {
		outcome = refuse(db, export);
	} else if (file_store(db, &queue, export, fd) &&
	    database_commit(db)) {
		printf("register export=%s made\n", export);
		outcome = MADE;
	} else {
		outcome = refuse(db, export);
	}
	close(fd);
	return outcome;
}

static enum outcome
export_next(PGconn *db)
{
	enum outcome	 outcome = AWAY;
	json_t		*job;

	if (!database_exec(db, "begin isolation level repeatable read"))
		return outcome;
	job = database_json(db, "select tugas.ekspor_ambil()", 0, NULL);
	if (json_is_object(job))
		outcome = export_make(db, job);
	else if (json_is_null(job))
		outcome = NOTHING;
	json_decref(job);
	if (outcome != MADE && outcome != REFUSED)
		database_rollback(db);
	return outcome;
}

int
main(void)
{
	PGconn		*db = database_open("PPID_WORKER_DATABASE");
	enum outcome	 outcome = AWAY;

	setvbuf(stdout, NULL, _IOLBF, 0);
	while (db != NULL) {
		outcome = export_next(db);
		if (outcome == NOTHING || outcome == AWAY)
			break;
	}
	PQfinish(db);
	return outcome == NOTHING ? 0 : 1;
}
