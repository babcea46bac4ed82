#include "ppid/command.h"

#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/csv.h"
#include "ppid/calendar_rows.h"
#include "ppid/database.h"

/* What one question to the database may hold. */
#define CHECK_ROWS_MAX	10000
#define CHECK_BYTES_MAX	(16UL * 1024 * 1024)
#define IMPORT_ROWS_MAX	100000

static const struct calendar_column import_columns[] = {
	{ "tanggal", "tanggal", true },
	{ "nama", "nama", true },
	{ "jenis", "jenis", true },
	{ "dasar", "dasar", false },
	{ NULL, NULL, false }
};

static const struct calendar_column check_columns[] = {
	{ "convention", "huruf", true },
	{ "week", "pekan", true },
	{ "start", "mulai", true },
	{ "working_days", "n", true },
	{ "holidays", "libur", true },
	{ "expected", "harap", true },
	{ NULL, NULL, false }
};

static const struct option import_options[] = {
	{ "calendar", required_argument, NULL, 'c' },
	{ "year-status", required_argument, NULL, 's' },
	{ "help", no_argument, NULL, 'h' },
	{ NULL, 0, NULL, 0 }
};

struct check {
	PGconn	*db;
	size_t	 bytes;		/* of the cases gathered so far */
	size_t	 checked;
	size_t	 wrong;
};

static void
import_usage(FILE *out)
{
	fputs("usage: ppid calendar import FILE.csv [--calendar CODE] "
	    "[--year-status STATUS]\n\n"
	    "FILE.csv has the columns tanggal (YYYY-MM-DD), nama, jenis and, if "
	    "known, dasar.\njenis is libur_nasional, cuti_bersama, libur_daerah "
	    "or hari_kerja_pengganti.\nThe file replaces the holidays of the "
	    "years in it; a year with a name that ends in\n(perkiraan) is "
	    "provisional. Everything is taken over, or nothing.\n\n"
	    "  --calendar CODE       ID-5 unless told otherwise\n"
	    "  --year-status STATUS  ditetapkan or perkiraan, whatever the names "
	    "say\n", out);
}

/* Print the complaints in the answer; false when there are any. */
static bool
import_accepted(const char *path, const json_t *answer)
{
	const json_t	*bad, *errors = json_object_get(answer, "galat");
	size_t		 i;

	json_array_foreach(errors, i, bad) {
		fprintf(stderr, "%s: row %" JSON_INTEGER_FORMAT ": %s\n", path,
		    json_integer_value(json_object_get(bad, "baris")),
		    json_string_value(json_object_get(bad, "pesan")));
	}
	return json_array_size(errors) == 0;
}

static void
import_report(const json_t *answer)
{
	const json_t	*year, *years = json_object_get(answer, "tahun");
	size_t		 i;

	json_array_foreach(years, i, year)
		printf("%s%" JSON_INTEGER_FORMAT, i == 0 ? "" : " ",
		    json_integer_value(year));
	printf("%s%" JSON_INTEGER_FORMAT " added, %" JSON_INTEGER_FORMAT
	    " removed\n", json_array_size(years) == 0 ? "" : ": ",
	    json_integer_value(json_object_get(answer, "ditambah")),
	    json_integer_value(json_object_get(answer, "dihapus")));
}

/*
 * Hand the rows to the database. When the file had rows that could not be read
 * (whole is false), only to hear what is wrong with the others.
 */
static bool
import_send(const char *path, const char *calendar, const char *status,
    const json_t *rows, bool whole)
{
	PGconn		*db = database_open("PPID_DATABASE");
	char		*text = json_dumps(rows, JSON_COMPACT);
	const char	*values[3] = { calendar, text, status };
	json_t		*answer = NULL;
	bool		 ok;

	if (db != NULL && text != NULL && database_begin(db))
		answer = database_json(db, "select tugas.libur_impor($1, "
		    "$2::jsonb, $3)", 3, values);
	ok = answer != NULL && import_accepted(path, answer) && whole &&
	    database_commit(db);
	if (ok)
		import_report(answer);
	json_decref(answer);
	free(text);
	PQfinish(db);
	return ok;
}

/* Read the file; *whole says whether every row could be read. */
static bool
import_read(struct calendar_rows *rows, json_t *array, bool *whole)
{
	enum csv_result	result;

	*whole = true;
	while ((result = calendar_rows_next(rows, array)) != CSV_END) {
		if (result == CSV_BAD) {
			fprintf(stderr, "%s: %s\n", rows->path,
			    text_string(&rows->error));
			*whole = false;
		}
		if (json_array_size(array) > IMPORT_ROWS_MAX) {
			fprintf(stderr, "%s: more than %d rows\n", rows->path,
			    IMPORT_ROWS_MAX);
			return false;
		}
	}
	return true;
}

static int
calendar_import(int argc, char **argv)
{
	const char		*calendar = "ID-5", *status = NULL;
	struct calendar_rows	 rows;
	json_t			*array;
	bool			 ok, whole;
	int			 ch;

	while ((ch = getopt_long(argc, argv, "", import_options, NULL)) != -1) {
		if (ch == 'c')
			calendar = optarg;
		else if (ch == 's')
			status = optarg;
		else {
			import_usage(ch == 'h' ? stdout : stderr);
			return ch == 'h' ? 0 : 2;
		}
	}
	if (argc - optind != 1) {
		import_usage(stderr);
		return 2;
	}
	if (!calendar_rows_init(&rows, argv[optind], import_columns))
		return 1;
	array = json_array();
	ok = import_read(&rows, array, &whole) &&
	    import_send(rows.path, calendar, status, array, whole);
	json_decref(array);
	calendar_rows_clear(&rows);
	return ok ? 0 : 1;
}

/* One answer: a convention of a case, or what is wrong with the case. */
static bool
check_line(const PGresult *result, int i)
{
	const char	*row = PQgetvalue(result, i, 0);
	const char	*letter = PQgetvalue(result, i, 1);
	const char	*expected = PQgetvalue(result, i, 2);
	const char	*got = PQgetvalue(result, i, 3);

	if (letter[0] == '\0')
		fprintf(stderr, "row %s: not checked, it asks for neither A nor C\n",
		    row);
	else if (!PQgetisnull(result, i, 4))
		printf("row %s: malformed %s\n", row, PQgetvalue(result, i, 4));
	else if (strcmp(expected, got) != 0)
		printf("row %s: %s: expected %s, got %s\n", row, letter, expected,
		    got);
	else
		return true;
	return letter[0] == '\0';
}

/* A case may have two answers; it counts once, wrong if either is. */
static void
check_count(struct check *check, const PGresult *result)
{
	const char	*row, *last = "";
	bool		 wrong = false;

	for (int i = 0; i < PQntuples(result); i++) {
		row = PQgetvalue(result, i, 0);
		if (strcmp(row, last) != 0) {
			check->wrong += wrong;
			check->checked += PQgetvalue(result, i, 1)[0] != '\0';
			wrong = false;
		}
		wrong = !check_line(result, i) || wrong;
		last = row;
	}
	check->wrong += wrong;
}

/* Ask about the cases gathered so far and forget them. */
static bool
check_ask(struct check *check, json_t *array)
{
	char		*text = json_dumps(array, JSON_COMPACT);
	const char	*values[1] = { text };
	PGresult	*result = NULL;

	if (text != NULL && database_begin(check->db)) {
		result = database_query(check->db, "select baris, huruf, harap, "
		    "dapat, salah from tugas.kalender_periksa($1::jsonb)", 1,
		    values);
		database_rollback(check->db);
	}
	free(text);
	json_array_clear(array);
	check->bytes = 0;
	if (result == NULL)
		return false;
	check_count(check, result);
	PQclear(result);
	/* The cases' days are gone; this gives back the room they took. */
	return database_exec(check->db, "vacuum kalender.kalender, "
	    "kalender.tahun, kalender.libur, kalender.hari");
}

static bool
check_file(struct check *check, struct calendar_rows *rows, json_t *array)
{
	enum csv_result	result;
	bool		full;

	do {
		result = calendar_rows_next(rows, array);
		check->bytes += rows->csv.record.len;
		full = json_array_size(array) >= CHECK_ROWS_MAX ||
		    check->bytes >= CHECK_BYTES_MAX;
		if ((full || result != CSV_ROW) && !check_ask(check, array))
			return false;
		if (result == CSV_BAD) {
			printf("%s\n", text_string(&rows->error));
			check->checked++;
			check->wrong++;
		}
	} while (result != CSV_END);
	return true;
}

static int
calendar_check(int argc, char **argv)
{
	struct calendar_rows	 rows;
	struct check		 check = { 0 };
	json_t			*array;
	bool			 ok;

	if (argc != 2) {
		fprintf(stderr, "usage: ppid calendar check FILE.csv\n");
		return 2;
	}
	if (!calendar_rows_init(&rows, argv[1], check_columns))
		return 1;
	array = json_array();
	check.db = database_open("PPID_DATABASE");
	ok = check.db != NULL && check_file(&check, &rows, array);
	if (ok)
		printf("%zu checked, %zu wrong\n", check.checked, check.wrong);
	PQfinish(check.db);
	json_decref(array);
	calendar_rows_clear(&rows);
	return ok && check.wrong == 0 ? 0 : 1;
}

static const struct command commands[] = {
	{ "import", calendar_import, "Take over holidays from a CSV file", NULL },
	{ "check", calendar_check, "Compare due dates with those of a CSV file: "
	    "convention,week,start,working_days,holidays,expected", "FILE.csv" },
	{ NULL, NULL, NULL, NULL }
};

int
calendar_main(int argc, char **argv)
{
	return command_run("ppid calendar", commands, argc, argv);
}
