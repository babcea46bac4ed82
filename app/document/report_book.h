#ifndef DOCUMENT_REPORT_BOOK_H
#define DOCUMENT_REPORT_BOOK_H

/*
 * The rows of a report: one book per procedure of the law, each with an element
 * of its own and rows whose attributes stand in a table. Writer and verifier
 * share these names; SQL hands a row's fields over in the order of the table.
 */

#include <stddef.h>

#include "document/report_version.h"

#define REPORT_COLUMNS_MAX 32

enum report_book_name { REPORT_REQUESTS, REPORT_OBJECTIONS, REPORT_BOOKS };

enum report_column_kind {
	REPORT_TEXT,
	REPORT_DATE,		/* of something that happened */
	REPORT_DUE,		/* by when something must happen */
	REPORT_NUMBER,
	REPORT_SPAN		/* calendar days between two dates of the row */
};

struct report_column {
	const char	*name;
	enum report_column_kind kind;
	size_t		 from;		/* of a span: columns */
	size_t		 to;
};

struct report_book {
	const char	*rows;		/* element around the rows */
	const char	*row;		/* element of a row */
	const char	*infix;		/* in its number, before the year */
	enum report_version since;
	size_t		 received;	/* column whose year the number bears */
	size_t		 ncolumns;
	const struct report_column *columns;
};

extern const struct report_book report_books[REPORT_BOOKS];

/* Every book begins with these. */
enum { REPORT_ROW_NUMBER, REPORT_ROW_AGENCY };

enum request_column {
	REQUEST_NUMBER, REQUEST_AGENCY, REQUEST_CHANNEL, REQUEST_CATEGORY,
	REQUEST_GROUP, REQUEST_PURPOSE, REQUEST_CARRIED, REQUEST_RECEIVED,
	REQUEST_COMPLETE, REQUEST_START, REQUEST_EXTENDED, REQUEST_DUE_FIRST,
	REQUEST_DUE, REQUEST_ANSWERED, REQUEST_CLOSED, REQUEST_HANDED,
	REQUEST_DECISION, REQUEST_REASONS, REQUEST_WORKDAYS, REQUEST_DAYS,
	REQUEST_LATE_FIRST, REQUEST_LATE, REQUEST_TO_COMPLETE,
	REQUEST_TO_EXTENDED, REQUEST_TO_HANDED, REQUEST_COLUMNS
};

enum objection_column {
	OBJECTION_NUMBER, OBJECTION_AGENCY, OBJECTION_GROUNDS,
	OBJECTION_CARRIED, OBJECTION_FILED_LATE, OBJECTION_AROSE,
	OBJECTION_FILE_BY, OBJECTION_RECEIVED, OBJECTION_EXAMINED,
	OBJECTION_DUE, OBJECTION_ANSWERED, OBJECTION_CLOSED, OBJECTION_RULING,
	OBJECTION_ORDER_DAYS, OBJECTION_ORDER_DUE, OBJECTION_DONE,
	OBJECTION_WORKDAYS, OBJECTION_DAYS, OBJECTION_LATE,
	OBJECTION_ORDER_WORKDAYS, OBJECTION_ORDER_LATE, OBJECTION_FROM_AROSE,
	OBJECTION_TO_EXAMINED, OBJECTION_TO_DONE, OBJECTION_COLUMNS
};

#endif
