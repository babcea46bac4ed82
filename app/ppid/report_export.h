#ifndef PPID_REPORT_EXPORT_H
#define PPID_REPORT_EXPORT_H

/*
 * Writes a report to a file while the database hands over its rows: memory
 * stays the same for ten rows and for ten million.
 *
 * The caller has begun a REPEATABLE READ transaction, so that head, figures
 * and rows come from one snapshot, and ends it; and owns connection and
 * descriptor. Uses only functions of schema tugas: works as owner and as
 * worker.
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

/* False: a sentence stands in error. */
bool	report_export(PGconn *db, const struct report_request *request, int fd,
	    struct text *error);

#endif
