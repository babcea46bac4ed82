#include "ppid/letter_process.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ppid/process.h"

enum letter_outcome
letter_process(struct letter_job *job)
{
	const char		*args[] = { getenv("PPID_ASSETS"),
				    getenv("PORTAL_URL"), NULL };
	struct process		 p = { .program = "ppid-letter", .args = args,
				    .in = job->contents, .len = job->len,
				    .seconds = LETTER_SECONDS,
				    .stop = job->stop };
	enum process_outcome	 outcome;

	job->pdf = -1;
	if (args[0] == NULL || args[1] == NULL) {
		snprintf(job->error, sizeof(job->error),
		    "PPID_ASSETS and PORTAL_URL must be set");
		return LETTER_FAILED;
	}
	outcome = process_run(&p);
	if (outcome == PROCESS_ENDED)
		job->pdf = p.out;
	snprintf(job->error, sizeof(job->error), "%s", p.error);
	return outcome == PROCESS_ENDED ? LETTER_RENDERED :
	    outcome == PROCESS_STOPPED ? LETTER_STOPPED : LETTER_FAILED;
}
