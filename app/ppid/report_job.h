#ifndef PPID_REPORT_JOB_H
#define PPID_REPORT_JOB_H

/*
 * Makes the next report that was asked for: exports it to a file without a
 * name, verifies that file, and stores it, all in the one transaction that
 * took the request. Whoever dies on the way leaves the request as it was. A
 * report with findings is never stored; the request then says why.
 *
 * The connection is the caller's and outside a transaction, before and after.
 * One line per report goes to stdout; it never holds personal data.
 */

#include <libpq-fe.h>

enum report_job_result {
	REPORT_JOB_NONE,	/* nothing was waiting */
	REPORT_JOB_MADE,
	REPORT_JOB_REFUSED,	/* marked as failed, with the reason */
	REPORT_JOB_AWAY		/* the database did not answer as it should */
};

enum report_job_result	report_job_run(PGconn *db);

#endif
