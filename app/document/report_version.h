#ifndef DOCUMENT_REPORT_VERSION_H
#define DOCUMENT_REPORT_VERSION_H

/*
 * The versions of the schema. The namespace carries the version; a report is
 * written in the newest and verified in its own, so that what was handed in
 * once can be checked for ever. Every schema is built into the program.
 */

#include <stddef.h>

enum report_version {
	REPORT_1_0,		/* requests only */
	REPORT_1_1,		/* and objections and disputes */
	REPORT_VERSIONS
};

#define REPORT_VERSION_NEWEST	(REPORT_VERSIONS - 1)

struct report_schema {
	const char		*number;	/* "1.1" */
	const char		*name_space;
	const unsigned char	*xsd;
	const size_t		*size;
};

extern const struct report_schema report_schemas[REPORT_VERSIONS];

#endif
