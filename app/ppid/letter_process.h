#ifndef PPID_LETTER_PROCESS_H
#define PPID_LETTER_PROCESS_H

/*
 * Renders a letter by running `ppid-letter`, which lies beside `ppid`.
 *
 * The child reads from and writes to files in memory, sees none of our
 * descriptors or environment, and has LETTER_SECONDS to finish; then, or when
 * we die, it is killed.  The PDF is never held in our own memory.
 */

#include <stdbool.h>
#include <stddef.h>

/* Below the 30 seconds after which a worker without heartbeat counts as dead. */
#define LETTER_SECONDS	20
#define LETTER_ERROR	512

enum letter_outcome {
	LETTER_RENDERED,
	LETTER_FAILED,		/* a sentence stands in error */
	LETTER_STOPPED		/* stop became readable first */
};

struct letter_job {
	const char	*contents;	/* JSON */
	size_t		 len;
	int		 stop;		/* descriptor to watch, or -1 */
	int		 pdf;		/* out: the caller closes it */
	char		 error[LETTER_ERROR];
};

enum letter_outcome	letter_process(struct letter_job *);

#endif
