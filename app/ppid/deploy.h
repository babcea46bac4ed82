#ifndef PPID_DEPLOY_H
#define PPID_DEPLOY_H

/*
 * Bringing a database to the state that the files under sql/ describe, in one
 * transaction: the new migrations in order, every function, the schemas web
 * and tugas dropped and loaded anew, and at the end the rights.
 *
 * dasar.migrasi remembers name and SHA-256 of each migration. A migration
 * that was applied is never applied again, may not change, and may not have a
 * new one slipped in before it.
 */

#include <stdbool.h>
#include <stddef.h>

#include <libpq-fe.h>

struct deploy_count {
	size_t	applied;	/* migrations new in this run */
	size_t	known;		/* migrations that were there before */
	size_t	loaded;		/* files with functions and rights */
};

/* Nothing has changed when it returns false; the reason is on stderr. */
bool	deploy_run(PGconn *db, const char *dir, struct deploy_count *count);

/* Whether the database has exactly the migrations of `dir`. */
bool	deploy_check(PGconn *db, const char *dir, struct deploy_count *count);

#endif
