#include "ppid/calendar_import.h"

#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/csv.h"
#include "ppid/calendar_ics.h"
#include "ppid/calendar_rows.h"
#include "ppid/database.h"

/* What one question to the database may hold. */
#define IMPORT_ROWS_MAX	100000

static const struct calendar_column import_columns[] = {
	{ "tanggal", "tanggal", true },
	{ "nama", "nama", true },
	{ "jenis", "jenis", true },
	{ "dasar", "dasar", false },
	{ NULL, NULL, false }
};

static const struct option import_options[] = {
	{ "calendar", required_argument, NULL, 'c' },
	{ "year-status", required_argument, NULL, 's' },
	{ "preview", no_argument, NULL, 'p' },
	{ "help", no_argument, NULL, 'h' },
	{ NULL, 0, NULL, 0 }
};

struct import {
	const char	*calendar;
	const char	*status;	/* NULL: as the names say */
	bool		 preview;
};

static void
import_usage(FILE *out)
{
	fputs("usage: ppid calendar import FILE [--calendar CODE] "
	    "[--year-status STATUS]\n"
	    "                            [--preview]\n\n"
	    "A CSV file has the columns tanggal (YYYY-MM-DD), nama, jenis and, if "
	    "known, dasar.\njenis is libur_nasional, cuti_bersama, libur_daerah "
	    "or hari_kerja_pengganti.\nAn iCalendar file (.ics) has all-day "
	    "events; those that name a cuti bersama become one,\nobservances "
	    "are left out.\nThe file replaces the holidays of the "
	    "years in it that have the same source: a file of\nthe SKB leaves "
	    "local holidays alone, and the other way round. A year with a name\n"
	    "that ends in (perkiraan) is provisional. Everything is taken over, "
	    "or nothing; open\nclocks move with it, closed ones never.\n\n"
	    "  --calendar CODE       ID-5 unless told otherwise\n"
	    "  --year-status STATUS  ditetapkan or perkiraan, whatever the names "
	    "say\n"
	    "  --preview             only tell which open clocks would move\n", out);
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

static const char *
word(const json_t *object, const char *key)
{
	const char	*value = json_string_value(json_object_get(object, key));

	return value != NULL ? value : "";
}

/* NUMBER CLOCK: safe OLD -> NEW, due OLD -> NEW */
static void
clocks_report(const json_t *answer)
{
	const json_t	*clock, *clocks = json_object_get(answer, "jam");
	size_t		 i;

	json_array_foreach(clocks, i, clock)
		printf("%s %s: aman %s -> %s, tenggat %s -> %s%s\n",
		    word(clock, "nomor"), word(clock, "aturan"),
		    word(clock, "aman_lama"), word(clock, "aman"),
		    word(clock, "tenggat_lama"), word(clock, "tenggat"),
		    json_is_true(json_object_get(clock, "sementara")) ?
		    " (sementara)" : "");
}

static void
import_report(const json_t *answer, bool preview)
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
	printf("%zu open clocks %s\n",
	    json_array_size(json_object_get(answer, "jam")),
	    preview ? "would move; nothing was changed" : "moved");
	clocks_report(answer);
}

/*
 * Hand the rows to the database. When the file had rows that could not be read
 * (whole is false), only to hear what is wrong with the others.
 */
static bool
import_send(const char *path, const struct import *how, const json_t *rows,
    bool whole)
{
	PGconn		*db = database_open("PPID_DATABASE");
	char		*text = json_dumps(rows, JSON_COMPACT);
	const char	*values[4] = { how->calendar, text, how->status,
			    how->preview ? "true" : "false" };
	json_t		*answer = NULL;
	bool		 ok;

	if (db != NULL && text != NULL && database_begin(db))
		answer = database_json(db, "select tugas.libur_impor($1, "
		    "$2::jsonb, $3, $4::bool)", 4, values);
	ok = answer != NULL && import_accepted(path, answer) && whole &&
	    database_commit(db);
	if (ok)
		import_report(answer, how->preview);
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
csv_import(const char *path, const struct import *how)
{
	struct calendar_rows	 rows;
	json_t			*array;
	bool			 ok, whole;
	int			 status;

	if ((status = calendar_rows_init(&rows, path, import_columns)) != 0)
		return status;
	array = json_array();
	ok = import_read(&rows, array, &whole) &&
	    import_send(path, how, array, whole);
	json_decref(array);
	calendar_rows_clear(&rows);
	return ok ? 0 : 1;
}

static int
ics_import(const char *path, const struct import *how)
{
	json_t	*answer = calendar_ics_read(path);
	bool	 ok;

	ok = answer != NULL && import_accepted(path, answer) &&
	    import_send(path, how, json_object_get(answer, "baris"), true);
	json_decref(answer);
	return ok ? 0 : 1;
}

int
calendar_import_main(int argc, char **argv)
{
	struct import	 how = { .calendar = "ID-5" };
	const char	*path;
	int		 ch;

	while ((ch = getopt_long(argc, argv, "", import_options, NULL)) != -1) {
		if (ch == 'c')
			how.calendar = optarg;
		else if (ch == 's')
			how.status = optarg;
		else if (ch == 'p')
			how.preview = true;
		else {
			import_usage(ch == 'h' ? stdout : stderr);
			return ch == 'h' ? 0 : 2;
		}
	}
	if (argc - optind != 1) {
		import_usage(stderr);
		return 2;
	}
	path = argv[optind];
	return (calendar_ics(path) ? ics_import : csv_import)(path, &how);
}
