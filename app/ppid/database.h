#ifndef PPID_DATABASE_H
#define PPID_DATABASE_H

/*
 * The database as the command line uses it: one blocking connection.
 *
 * Connections come from a setting (an environment variable that holds a
 * libpq connection string). The caller owns what it is given: PGconn with
 * PQfinish, PGresult with PQclear, json_t with json_decref. Every failure is
 * printed on stderr as one sentence before NULL or false is returned, so
 * callers only have to stop. Values are always parameters, never pasted into
 * SQL. The portal never uses this module.
 */

#include <stdbool.h>

#include <jansson.h>
#include <libpq-fe.h>

/* Connect as the setting says. NULL: not set, or the server refused. */
PGconn	*database_open(const char *setting);

/* Likewise, but to another database of the same server; NULL: the setting's. */
PGconn	*database_open_named(const char *setting, const char *name);

/* Run statements that return no rows. */
bool	 database_exec(PGconn *db, const char *sql);

/* Run one statement with `count` text parameters (NULL is SQL null). */
PGresult *database_query(PGconn *db, const char *sql, int count,
	    const char *const *values);

/*
 * Like database_query, for a statement that returns one json value. An SQL
 * null comes back as json null.
 */
json_t	*database_json(PGconn *db, const char *sql, int count,
	    const char *const *values);

/* Print the rows of a statement, one a line, values set apart by tabs. */
bool	 database_print(PGconn *db, const char *sql);

/* Call `function(jsonb) returns jsonb` with `argument`, which stays yours. */
json_t	*database_call(PGconn *db, const char *function,
	    const json_t *argument);

bool	 database_begin(PGconn *db);
bool	 database_commit(PGconn *db);
void	 database_rollback(PGconn *db);

/* Print the failure of `result` (or of the connection when it is NULL). */
void	 database_complain(PGconn *db, const PGresult *result);

#endif
