#include "ppid/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/csv.h"
#include "core/secret.h"
#include "ppid/database.h"

#define IMPORT_ROWS_MAX	200000
#define ERROR_MAX	1024
#define VISIBLE		4	/* digits of an identity that stay readable */

/* A column of the register; what stands in it, for --help. */
static const struct {
	const char	*name;
	bool		 required;
	const char	*help;
} columns[] = {
	{ "nomor", true, "number in the old register" },
	{ "tanggal_diterima", true, "received: 2026-01-31, 31-01-2026 or "
	    "31/01/2026, here and in every date" },
	{ "nama", false, "name of the applicant" },
	{ "kategori_pemohon", false, "perorangan, kelompok_orang, badan_hukum, "
	    "badan_publik" },
	{ "identitas", false, "identity number; stored sealed with the key of "
	    "PORTAL_KEY_FILE" },
	{ "alamat", false, "address" },
	{ "kontak", false, "e-mail or telephone" },
	{ "pekerjaan", false, "occupation" },
	{ "kanal", true, "web, langsung, surat, email, telepon, whatsapp, faks, "
	    "sp4n_lapor" },
	{ "opd", false, "code of the agency" },
	{ "informasi", true, "what was asked for" },
	{ "tujuan", false, "purpose" },
	{ "dikuasai", false, "ya, tidak" },
	{ "bentuk", false, "softcopy, hardcopy" },
	{ "jenis", false, "melihat, meminta salinan" },
	{ "keputusan", false, "dikabulkan, sebagian, ditolak, tidak_dikuasai, "
	    "belum_didokumentasikan, tidak_lengkap, dicabut; empty while open" },
	{ "pasal", false, "17.a to 17.j, several with ';'" },
	{ "alasan", false, "reason in words" },
	{ "tanggal_perpanjangan", false, "extension notified" },
	{ "tanggal_pemberitahuan", false, "written notice; needed with a "
	    "decision" },
	{ "tanggal_diberikan", false, "information handed over" },
	{ "biaya", false, "cost in rupiah, digits only" },
};
#define COLUMNS		(sizeof(columns) / sizeof(columns[0]))

struct import {
	const char		*path;
	const char		*body;
	bool			 dry_run;
	struct secret_keys	 keys;
	bool			 sealed;	/* keys are there */
	struct csv		 csv;
	json_t			*rows;
	size_t			 faults;
};

static void
help_print(void)
{
	printf("usage: ppid request import FILE.csv --body CODE [--dry-run]\n\n"
	    "Take over an old register of requests. CSV in UTF-8 with a header "
	    "row,\ncomma or semicolon, columns in any order; an empty cell is "
	    "unknown.\nAll rows or none; a row that is already there stays as "
	    "it is. A header\nwithout rows is no error.\n\n");
	for (size_t i = 0; i < COLUMNS; i++)
		printf("  %-22s%s %s\n", columns[i].name,
		    columns[i].required ? "*" : " ", columns[i].help);
	printf("\n* required. A decision needs tanggal_pemberitahuan; ditolak and "
	    "sebagian\nneed pasal or alasan; with dikuasai = tidak the alasan of "
	    "sebagian says what\nis not held.\n");
}

static void
fault(struct import *in, size_t row, const char *column, const char *text)
{
	fprintf(stderr, "%s: row %zu, %s: %s\n", in->path, row, column, text);
	in->faults++;
}

/* What the reader says names the row already. */
static void
fault_read(struct import *in, struct text *error)
{
	fprintf(stderr, "%s: %s\n", in->path, text_string(error));
	in->faults++;
}

static size_t
column_find(const char *name)
{
	size_t	i;

	for (i = 0; i < COLUMNS; i++) {
		if (strcasecmp(columns[i].name, name) == 0)
			break;
	}
	return i;
}

/* A first line that is no header at all: one sentence, not one a column. */
static bool
header_there(struct import *in)
{
	for (size_t i = 0; i < in->csv.ncolumns; i++)
		if (column_find(in->csv.header.data + in->csv.names[i]) !=
		    COLUMNS)
			return true;
	fprintf(stderr, "%s: row 1 names no column of a register; it must name",
	    in->path);
	for (size_t i = 0; i < COLUMNS; i++)
		if (columns[i].required)
			fprintf(stderr, " %s", columns[i].name);
	fprintf(stderr, " and may name others; 'ppid request import --help' "
	    "lists them\n");
	in->faults++;
	return false;
}

/* A misspelt name would silently leave its values out. */
static void
header_check(struct import *in)
{
	const char	*name;
	size_t		 at;

	if (!header_there(in))
		return;
	for (size_t i = 0; i < in->csv.ncolumns; i++) {
		name = in->csv.header.data + in->csv.names[i];
		if (column_find(name) == COLUMNS)
			fault(in, 1, name, "unknown column; 'ppid request import "
			    "--help' lists them");
	}
	for (size_t i = 0; i < COLUMNS; i++) {
		if (columns[i].required &&
		    !csv_column(&in->csv, columns[i].name, &at))
			fault(in, 1, columns[i].name, "required column missing");
	}
}

/* The number never reaches the database in the clear. */
static void
identity_seal(struct import *in, json_t *row, const char *value)
{
	char	 sealed[SECRET_SEALED_SIZE(SECRET_PLAIN_MAX)];
	size_t	 len = strlen(value), shown = len > VISIBLE ? VISIBLE : 0;
	struct text masked;

	if (len == 0)
		return;
	if (!in->sealed) {
		fault(in, in->csv.row, "identitas", "an identity number can only "
		    "be stored sealed; set PORTAL_KEY_FILE or empty the column");
		return;
	}
	text_init(&masked, 4 * SECRET_PLAIN_MAX);
	for (size_t i = 0; i < len - shown; i++)
		text_adds(&masked, "\xE2\x80\xA2");
	text_adds(&masked, value + len - shown);
	if (secret_seal(&in->keys, value, len, sealed, sizeof(sealed))) {
		json_object_set_new(row, "_identitas_sandi", json_string(sealed));
		json_object_set_new(row, "_identitas_samar",
		    json_string(text_string(&masked)));
	} else {
		fault(in, in->csv.row, "identitas", "too long");
	}
	text_clear(&masked);
}

/* As the database knows it: a header may be in capitals. */
static const char *
column_name(const struct import *in, size_t i)
{
	const char	*name = in->csv.header.data + in->csv.names[i];
	size_t		 at = column_find(name);

	return at == COLUMNS ? name : columns[at].name;
}

static void
row_take(struct import *in)
{
	json_t		*row = json_pack("{s:I}", "baris",
			    (json_int_t)in->csv.row);
	const char	*name;

	for (size_t i = 0; i < in->csv.ncolumns; i++) {
		name = column_name(in, i);
		if (strcmp(name, "identitas") == 0)
			identity_seal(in, row, csv_value(&in->csv, i));
		else
			json_object_set_new(row, name,
			    json_string(csv_value(&in->csv, i)));
	}
	json_array_append_new(in->rows, row);
}

/* Reads everything, so that every fault is told at once. */
static void
rows_take(struct import *in, FILE *file)
{
	struct text	 error;
	enum csv_result	 result = CSV_END;

	text_init(&error, ERROR_MAX);
	if (csv_init(&in->csv, file, &error)) {
		header_check(in);
		for (;;) {
			text_reset(&error);
			result = csv_next(&in->csv, &error);
			if (result == CSV_END ||
			    json_array_size(in->rows) == IMPORT_ROWS_MAX)
				break;
			if (result == CSV_BAD)
				fault_read(in, &error);
			else if (!csv_blank(&in->csv))
				row_take(in);
		}
		if (result == CSV_ROW)
			fault(in, in->csv.row, "-", "more rows than fit");
	} else {
		fault_read(in, &error);
	}
	csv_clear(&in->csv);
	text_clear(&error);
}

static void
answer_print(struct import *in, const json_t *answer)
{
	const json_t	*faults = json_object_get(answer, "galat"), *f;
	size_t		 i;

	json_array_foreach(faults, i, f)
		fault(in, (size_t)json_integer_value(json_object_get(f, "baris")),
		    json_string_value(json_object_get(f, "kolom")),
		    json_string_value(json_object_get(f, "pesan")));
	if (in->faults == 0 && json_array_size(in->rows) == 0)
		printf("%s: 0 rows; there is nothing to take over\n", in->path);
	else if (in->faults == 0)
		printf("%s: %lld new, %lld were there%s\n", in->path,
		    (long long)json_integer_value(json_object_get(answer, "masuk")),
		    (long long)json_integer_value(json_object_get(answer, "ada")),
		    in->dry_run ? "; nothing was changed (--dry-run)" : "");
}

/* One transaction: everything or nothing. */
static bool
rows_play(struct import *in, PGconn *db)
{
	char		*text = json_dumps(in->rows, JSON_COMPACT);
	const char	*values[2] = { in->body, text };
	json_t		*answer = NULL;
	bool		 ok;

	if (text != NULL && database_begin(db))
		answer = database_json(db,
		    "select tugas.permohonan_impor($1, $2::jsonb)", 2, values);
	free(text);
	ok = answer != NULL;
	if (ok)
		answer_print(in, answer);
	json_decref(answer);
	ok = ok && in->faults == 0;
	if (ok && !in->dry_run)
		return database_commit(db);
	database_rollback(db);
	return ok;
}

static bool
keys_load(struct import *in)
{
	const char	*path = getenv("PORTAL_KEY_FILE");
	char		 error[ERROR_MAX];

	if (path == NULL || path[0] == '\0')
		return true;
	in->sealed = secret_keys_load(&in->keys, path, error, sizeof(error));
	if (!in->sealed)
		fprintf(stderr, "ppid: %s\n", error);
	return in->sealed;
}

static bool
import_parse(int argc, char **argv, struct import *in)
{
	static const struct option	options[] = {
		{ "body", required_argument, NULL, 'b' },
		{ "dry-run", no_argument, NULL, 'n' },
		{ NULL, 0, NULL, 0 }
	};
	int				letter;

	while ((letter = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (letter == '?')
			return false;
		if (letter == 'b')
			in->body = optarg;
		else
			in->dry_run = true;
	}
	if (optind == argc - 1 && in->body != NULL) {
		in->path = argv[optind];
		return true;
	}
	fprintf(stderr, "ppid: an import needs FILE.csv and --body; see 'ppid "
	    "request import --help'\n");
	return false;
}

static int
request_import(int argc, char **argv)
{
	struct import	 in = { 0 };
	PGconn		*db = NULL;
	FILE		*file;
	bool		 ok;

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		help_print();
		return 0;
	}
	if (!import_parse(argc, argv, &in))
		return 2;
	if ((file = fopen(in.path, "re")) == NULL) {
		fprintf(stderr, "ppid: cannot read %s: %s\n", in.path,
		    strerror(errno));
		return 1;
	}
	in.rows = json_array();
	ok = keys_load(&in);
	if (ok)
		rows_take(&in, file);
	fclose(file);
	ok = ok && in.faults == 0 &&
	    (db = database_open("PPID_DATABASE")) != NULL && rows_play(&in, db);
	PQfinish(db);
	json_decref(in.rows);
	secret_keys_clear(&in.keys);
	return ok ? 0 : 1;
}

static const struct command commands[] = {
	{ "import", request_import, "Take over an old register from a CSV file",
	    NULL },
	{ NULL, NULL, NULL, NULL }
};

int
request_main(int argc, char **argv)
{
	return command_run("ppid request", commands, argc, argv);
}
