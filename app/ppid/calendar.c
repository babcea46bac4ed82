#include "ppid/command.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/csv.h"
#include "ppid/calendar_import.h"
#include "ppid/calendar_rows.h"
#include "ppid/database.h"

/* What one question to the database may hold. */
#define CHECK_ROWS_MAX	10000
#define CHECK_BYTES_MAX	(16UL * 1024 * 1024)

static const struct calendar_column check_columns[] = {
	{ "convention", "huruf", true },
	{ "week", "pekan", true },
	{ "start", "mulai", true },
	{ "working_days", "n", true },
	{ "holidays", "libur", true },
	{ "expected", "harap", true },
	{ NULL, NULL, false }
};

static const char check_help[] =
    "usage: ppid calendar check FILE.csv\n\n"
    "Compare due dates with those of a CSV file, which are counted with the\n"
    "holidays of their own row and nothing else:\n\n"
    "  convention    A: the start is not counted (tenggat); C: it is, when it is a\n"
    "                working day (aman); AC: both; other letters are passed over\n"
    "  week          working days as digits: 12345 is Monday to Friday\n"
    "  start         2026-01-31, here and in every date\n"
    "  working_days  0 is the start itself, a negative number counts back\n"
    "  holidays      several with ';'; a + before a date makes it a working day\n"
    "  expected      the due date that is right\n\n"
    "Prints every mismatch, then 'N checked, N wrong'; status 1 if any is wrong.\n";

struct check {
	PGconn	*db;
	size_t	 bytes;		/* of the cases gathered so far */
	size_t	 checked;
	size_t	 wrong;
};

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
	int			 status;
	bool			 ok;

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		printf("%s", check_help);
		return 0;
	}
	if (argc != 2) {
		fprintf(stderr, "%s", check_help);
		return 2;
	}
	if ((status = calendar_rows_init(&rows, argv[1], check_columns)) != 0)
		return status;
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
	{ "import", calendar_import_main, "Take over holidays from a CSV file", NULL },
	{ "check", calendar_check, "Compare due dates with those of a CSV file",
	    NULL },
	{ NULL, NULL, NULL, NULL }
};

int
calendar_main(int argc, char **argv)
{
	return command_run("ppid calendar", commands, argc, argv);
}
