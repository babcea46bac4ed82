#ifndef PPID_SQLFILE_H
#define PPID_SQLFILE_H

/*
 * SQL files: read whole, run whole inside the caller's transaction, and an
 * error told with file and line as a compiler would.
 *
 * A file belongs to the caller after sqlfile_read and is given back with
 * sqlfile_clear. A file may not begin, commit or roll back: the transaction
 * is the caller's. psql's own commands (\set, \i) do not exist here.
 */

#include <stdbool.h>
#include <stddef.h>

#include <libpq-fe.h>

#define SQLFILE_MAX		(4UL * 1024 * 1024)
#define SQLFILE_PATH_MAX	1024
#define SQLFILE_DIGEST_SIZE	65	/* SHA-256 in hex, with the NUL */

struct sqlfile {
	char	 path[SQLFILE_PATH_MAX];
	char	 digest[SQLFILE_DIGEST_SIZE];
	char	*text;
};

/* A folder's files ending in .sql, in the order of their names. */
struct sqlfolder {
	char	**name;
	size_t	  count;
};

bool	sqlfile_read(struct sqlfile *file, const char *dir, const char *name);
void	sqlfile_clear(struct sqlfile *file);

/* Run it; on failure prints "PATH:LINE: message" and returns false. */
bool	sqlfile_run(const struct sqlfile *file, PGconn *db);

/* A folder that does not exist is an empty one. */
bool	sqlfolder_read(struct sqlfolder *folder, const char *dir);
void	sqlfolder_clear(struct sqlfolder *folder);

/* Run every file of a folder in order. */
bool	sqlfolder_run(const char *dir, PGconn *db, size_t *count);

#endif
