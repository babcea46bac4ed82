#include "ppid/command.h"

#include <stdio.h>
#include <string.h>

#include "ppid/database.h"

/*
 * Every case of one body (or of all, when $1 is null), then the daily heads:
 * one row a finding.
 */
static const char verify_sql[] =
    "select f.temuan from layanan.perkara k"
    " join organisasi.badan_publik b on b.id = k.badan_publik,"
    " layanan.perkara_periksa_utuh(k.id) f"
    " where $1::text is null or b.kode = $1"
    " union all select temuan from layanan.kepala_periksa()";

static const char count_sql[] =
    "select count(*) from layanan.perkara k"
    " join organisasi.badan_publik b on b.id = k.badan_publik"
    " where $1::text is null or b.kode = $1";

/* Print the findings; returns how many, or -1 when the database failed. */
static int
findings_print(PGconn *db, const char *const *body)
{
	PGresult	*rows;
	int		 i, count;

	if ((rows = database_query(db, verify_sql, 1, body)) == NULL)
		return -1;
	count = PQntuples(rows);
	for (i = 0; i < count; i++)
		puts(PQgetvalue(rows, i, 0));
	PQclear(rows);
	return count;
}

/*
 * `ppid audit verify [--body KODE]`: recompute every hash chain, the form
 * contents' fingerprints, the projections, the files and letters, and the
 * daily heads. Exit status 0 only when nothing was found and something was there
 * to look at.
 */
static int
verify_main(int argc, char **argv)
{
	const char	*body = NULL;
	PGresult	*count;
	PGconn		*db;
	int		 found = -1, cases = 0;

	if (argc == 3 && strcmp(argv[1], "--body") == 0) {
		body = argv[2];
	} else if (argc != 1) {
		fprintf(stderr, "usage: ppid audit verify [--body KODE]\n");
		return 2;
	}
	if ((db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	if (database_exec(db, "begin isolation level repeatable read read only") &&
	    (count = database_query(db, count_sql, 1, &body)) != NULL) {
		sscanf(PQgetvalue(count, 0, 0), "%d", &cases);
		PQclear(count);
		found = findings_print(db, &body);
	}
	PQfinish(db);
	if (found == -1)
		return 1;
	printf("%d cases checked, %d findings\n", cases, found);
	if (cases == 0)
		fprintf(stderr, "ppid: there is no case to check%s\n",
		    body != NULL ? "; does this body exist?" : "");
	return found == 0 && cases > 0 ? 0 : 1;
}

int
audit_main(int argc, char **argv)
{
	static const struct command commands[] = {
		{ "verify", verify_main,
		    "Recompute chains, projections and daily heads",
		    "[--body KODE]" },
		{ NULL, NULL, NULL, NULL }
	};

	return command_run("ppid audit", commands, argc, argv);
}
