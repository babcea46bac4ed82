#ifndef PPID_FILE_STORE_H
#define PPID_FILE_STORE_H

/*
 * What a job has made, as a file in the database: begun, written in pieces of
 * 1 MiB, closed; all within the transaction that took the job, which the
 * caller commits. Memory stays one piece, however large the file; the file's
 * offset is never moved.
 */

#include <stdbool.h>

#include <libpq-fe.h>

/*
 * The two statements of a queue. begin($1 job, $2 size, $3 SHA-256) gives the
 * new file's id; close($1 job, $2 file) refuses a file that is not complete.
 */
struct file_queue {
	const char	*begin, *close;
};

/* An empty file that is gone when it is closed. -1 after one sentence. */
int	file_scratch(void);

/*
 * Store all of `fd`, which is not empty, for the job `id`. False after one
 * sentence on stderr.
 */
bool	file_store(PGconn *db, const struct file_queue *queue, const char *id,
	    int fd);

#endif
