#ifndef DOCUMENT_REPORT_VERIFY_H
#define DOCUMENT_REPORT_VERIFY_H

/*
 * Verifies a report without trusting whoever made it: reads the file once from
 * front to back, checks it against the schema (which is built in), then every
 * rule, recounting every figure from the rows and every due date from the
 * calendar in the file. Needs neither database nor network.
 *
 * Safe for files that mean harm: nothing but UTF-8 without DOCTYPE is parsed,
 * so there are no entities; nothing is ever fetched; memory stays flat. A file
 * that cannot be read as XML is a finding, not an error.
 */

#include <stdbool.h>

#include "document/report_balance.h"
#include "document/report_finding.h"

/*
 * Every finding goes to f; what the report opens and closes with to balance,
 * which may be NULL. False: out of memory; nothing was verified.
 */
bool	report_verify(int fd, struct report_findings *f,
	    struct report_balance *balance);

#endif
