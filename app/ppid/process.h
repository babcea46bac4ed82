#ifndef PPID_PROCESS_H
#define PPID_PROCESS_H

/*
 * Runs a program that lies beside `ppid` and waits until it has ended.
 *
 * The child reads from and writes to files in memory, sees none of our
 * descriptors and of our environment only what is named, and has so many
 * seconds; then, or when we die, it is killed.  What it writes is never held
 * in our own memory.
 */

#include <stdbool.h>
#include <stddef.h>

#define PROCESS_ERROR	512

enum process_outcome {
	PROCESS_ENDED,		/* with status 0 */
	PROCESS_FAILED,		/* a sentence stands in error */
	PROCESS_STOPPED		/* stop became readable first */
};

struct process {
	const char		*program;
	const char *const	*args;		/* behind its name, then NULL */
	const char *const	*settings;	/* that it may see, then NULL */
	const char		*in;
	size_t			 len;
	int			 seconds;
	int			 stop;		/* descriptor to watch, or -1 */
	int			 out;		/* when ended: the caller closes */
	int			 status;	/* of exit; -1: it did not exit */
	char			 error[PROCESS_ERROR];
};

enum process_outcome	process_run(struct process *);

#endif
