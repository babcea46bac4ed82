#ifndef PPID_WORKER_H
#define PPID_WORKER_H

/*
 * What the parts of the worker share.  Nothing here waits for ever, ends the
 * process or writes personal data to the log.
 */

#include <stdbool.h>
#include <time.h>

#include <libpq-fe.h>

/* One line: time=… part=worker event=… and what the format adds. */
void	worker_log(const char *event, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

/* Logs why a result or, without one, the connection failed. */
void	worker_complain(const char *event, PGconn *db, const PGresult *result);

/* Seconds of a clock that never goes back. */
time_t	worker_clock(void);

enum worker_step {
	WORKER_IDLE,		/* nothing was waiting */
	WORKER_DONE,
	WORKER_FAILED,		/* noted in the database, to be tried later */
	WORKER_STOPPED,
	WORKER_AWAY		/* the database did not answer as it should */
};

/*
 * Takes the next letter without PDF, renders and stores it, in one
 * transaction: whenever this process dies, the letter is either stored whole
 * or waits for the next worker.  stop: a descriptor that ends it early.
 */
enum worker_step	worker_letter(PGconn *db, int stop);

/*
 * What takes long is done by children, one of a kind, each with a connection
 * of its own: `ppid report make`, `ppid-register`, `ppid-bundle` and the
 * sender of notices.  Starts those that have work, never waits for them.  They
 * die with us, and their transactions with them.  False: the database did not
 * answer as it should.
 */
bool	worker_children(PGconn *db);

/* Waits for those that are at work. */
void	worker_children_wait(void);

/*
 * Tells the database which channels are set up here, so that what nobody can
 * send does not queue.
 */
bool	worker_notice_channels(PGconn *db);

/*
 * Takes the next notice of the outbox and has `ppid-notice` send it, in one
 * transaction: whenever this process dies, the notice is either marked or sent
 * again under the same code.
 */
enum worker_step	worker_notice(PGconn *db, int stop);

#endif
