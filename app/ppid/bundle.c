/*
 * ppid-bundle: makes every dispute bundle that was asked for, then ends.
 *
 * A program of its own, started by `ppid worker`, like ppid-register: each
 * bundle is one transaction and one snapshot; whenever this process dies, it is
 * either stored whole or waits for the next.  Nothing that anybody wrote goes
 * to the log.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "ppid/bundle_zip.h"
#include "ppid/database.h"
#include "ppid/file_store.h"

#define NUMBER_SIZE	24

enum outcome { NOTHING, MADE, REFUSED, AWAY };

static const struct file_queue queue = {
	"select tugas.bundel_mulai($1::bigint, $2::bigint, $3::bytea)",
	"select tugas.bundel_simpan($1::bigint, $2::bigint)"
};

/* The refusal is a transaction of its own: the one before is taken back. */
static enum outcome
refuse(PGconn *db, const char *bundle)
{
	const char	*values[] = { bundle, "the bundle could not be made" };
	PGresult	*result = NULL;

	database_rollback(db);
	if (PQstatus(db) == CONNECTION_OK)
		result = database_query(db,
		    "select tugas.bundel_gagal($1::bigint, $2)", 2, values);
	if (result == NULL)
		return AWAY;
	PQclear(result);
	printf("bundle id=%s refused\n", bundle);
	return REFUSED;
}

static enum outcome
bundle_make(PGconn *db, const char *bundle)
{
	enum outcome	 outcome = MADE;
	int		 fd = file_scratch();

	if (fd == -1)
		return AWAY;
	if (bundle_zip(db, bundle, fd) &&
	    file_store(db, &queue, bundle, fd) && database_commit(db))
		printf("bundle id=%s made\n", bundle);
	else
		outcome = refuse(db, bundle);
	close(fd);
	return outcome;
}

static enum outcome
bundle_next(PGconn *db)
{
	char		 bundle[NUMBER_SIZE] = "";
	enum outcome	 outcome = AWAY;
	PGresult	*result;

	if (!database_exec(db, "begin isolation level repeatable read"))
		return outcome;
	result = database_query(db, "select tugas.bundel_ambil()", 0, NULL);
	if (result != NULL) {
		snprintf(bundle, sizeof(bundle), "%s", PQgetvalue(result, 0, 0));
		PQclear(result);
		outcome = bundle[0] != '\0' ? bundle_make(db, bundle) : NOTHING;
	}
	if (outcome != MADE && outcome != REFUSED)
		database_rollback(db);
	return outcome;
}

int
main(void)
{
	PGconn		*db;
	enum outcome	 outcome = AWAY;

	setvbuf(stdout, NULL, _IOLBF, 0);
	/* An archive holds local times: they may not depend on the place. */
	if (setenv("TZ", "UTC", 1) == -1)
		return 1;
	db = database_open("PPID_WORKER_DATABASE");
	while (db != NULL) {
		outcome = bundle_next(db);
		if (outcome == NOTHING || outcome == AWAY)
			break;
	}
	PQfinish(db);
	return outcome == NOTHING ? 0 : 1;
}
