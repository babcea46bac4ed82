#ifndef DOCUMENT_REPORT_BALANCE_H
#define DOCUMENT_REPORT_BALANCE_H

/*
 * What a report opens with and what it leaves open, so that it can be compared
 * with the report of the period before: one flow each of requests, objections,
 * orders and disputes. Knows nothing of files.
 */

#include <stdint.h>

#include "document/report_finding.h"

#define REPORT_FLOWS	4
#define REPORT_BODY_MAX	64

struct report_balance {
	char	body[REPORT_BODY_MAX + 1];
	int32_t	from;
	int32_t	as_of;
	int64_t	opening[REPORT_FLOWS];	/* negative: not in this version */
	int64_t	closing[REPORT_FLOWS];
};

/* Rule R2: whether a report goes on where the one before ended. */
void	report_balance_compare(struct report_findings *f,
	    const struct report_balance *report,
	    const struct report_balance *before);

#endif
