#ifndef PPID_REPORT_EXPORT_H
#define PPID_REPORT_EXPORT_H

/*
 * Writes a report to a file while the database hands over its rows: memory
 * stays the same for ten rows and for ten million.
 *
 * The caller has begun a REPEATABLE READ transaction and ends it. Figures are
 * counted on a second connection that shares its snapshot, while the rows come
 * on the first: so all of it is from one moment, and takes the time of one of
 * the two. Rows wait in a second file, since the figures stand before them.
 *
 * Connection and descriptors are the caller's. Uses only functions of schema
 * tugas: works as owner and as worker.
 */

#include <stdbool.h>

#include <libpq-fe.h>

#include "core/text.h"

#define REPORT_ERROR_MAX	4000

struct report_request {
	const char	*body;		/* its code */
	const char	*kind;		/* tahunan, semester, triwulan */
	int		 year;
	int		 part;		/* which half or quarter, else 1 */
};

/*
 * Writes to fd, with the empty file spool to work in. False: a sentence stands
 * in error.
 */
bool	report_export(PGconn *db, const struct report_request *request, int fd,
	    int spool, struct text *error);

#endif
