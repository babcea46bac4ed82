#ifndef DOCUMENT_REPORT_CHECK_H
#define DOCUMENT_REPORT_CHECK_H

/*
 * What the verifier knows while it reads a report from front to back: first
 * the head and what the report claims, then, row by row, what the rows say.
 * Shared by the report_check_*.c files only; report_verify.h is the door.
 *
 * Memory grows with the number of agencies (at most REPORT_AGENCIES_MAX), never
 * with the number of rows.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <libxml/xmlreader.h>

#include "document/report_calendar.h"
#include "document/report_fields.h"
#include "document/report_finding.h"

#define REPORT_AGENCIES_MAX	2000
#define REPORT_DEPTH_MAX	8
#define REPORT_TERMS_MAX	16
#define REPORT_NAME_MAX		64
#define REPORT_PATH_MAX		256
#define REPORT_UNSET		(INT64_MIN + 1)

/* How many of the answered took how many working days. */
struct report_days {
	uint32_t	*count;
	size_t		 cap;
	int64_t		 total;
	int64_t		 sum;
};

struct report_set {
	int64_t		 stated[REPORT_FIGURES];
	int64_t		 counted[REPORT_FIGURES];
	size_t		 next;		/* the figure that must come next */
	struct report_days days;
};

struct report_agency {
	char		 code[REPORT_NAME_MAX + 1];
	struct report_set set;
};

struct report_open {
	char		 number[REPORT_NAME_MAX + 1];
	char		 agency[REPORT_NAME_MAX + 1];
	int32_t		 received;
	int32_t		 due;
	int64_t		 workdays;
	int64_t		 late;		/* REPORT_NOT_APPLICABLE: not late */
};

struct report_oldest {
	size_t		 n;
	struct report_open entry[REPORT_OLDEST_MAX];
};

/* A row as read; REPORT_NO_DATE and REPORT_NOT_APPLICABLE for what is absent. */
struct report_row {
	const char	*text[REPORT_COLUMNS];		/* lent, "" if absent */
	int32_t		 date[REPORT_COLUMNS];
	int64_t		 number[REPORT_COLUMNS];
	struct report_agency *agency;
	int32_t		 end;		/* closed, or the date of reference */
	int64_t		 workdays;	/* recounted up to the end */
	bool		 carried;
};

struct report_term {
	bool		 extension;
	int32_t		 from;
	int64_t		 days;
};

struct report_check {
	struct report_findings	*findings;
	const char	*stack[REPORT_DEPTH_MAX];	/* names, interned */
	const char	*columns[REPORT_COLUMNS];	/* names, interned */
	const char	*rows_name;			/* "rincian", interned */

	char		 body[REPORT_NAME_MAX + 1];
	char		 region[REPORT_NAME_MAX + 1];
	int64_t		 offset;	/* hours that the zone is ahead of UTC */
	int64_t		 year;
	bool		 annual;
	int32_t		 from, to, as_of, dated;
	bool		 from_complete;
	struct report_term terms[REPORT_TERMS_MAX];
	size_t		 nterms;
	struct report_calendar calendar;

	struct report_set	 total;
	struct report_agency	*agencies;	/* REPORT_AGENCIES_MAX */
	size_t			 nagencies;
	struct report_agency	*agency;	/* the one being read */
	int64_t			 stated_agencies, stated_oldest, stated_rows;
	struct report_oldest	 oldest_stated, oldest_counted;
	size_t			 oldest_seen;

	int64_t		 rows;
	int		 last_year;	/* of the row before */
	int64_t		 last_number;
};

/* Attributes of the element being read. */
const char *report_attr(const xmlNode *node, const char *name);	/* or "" */
int64_t	report_attr_number(const xmlNode *node, const char *name);
int32_t	report_attr_date(const xmlNode *node, const char *name);
void	report_attr_copy(const xmlNode *node, const char *name,
	    char to[REPORT_NAME_MAX + 1]);
int64_t	report_number(const char *text);	/* or REPORT_NOT_APPLICABLE */

/* report_check_head.c: one element under `kepala`. */
void	report_check_head(struct report_check *c, const xmlNode *node);
void	report_check_calendar_end(struct report_check *c);

/* report_check_figures.c: claimed figures. */
void	report_check_figure(struct report_check *c, const xmlNode *node,
	    const char *section, bool whole);
void	report_check_agency(struct report_check *c, const xmlNode *node);
void	report_set_init(struct report_set *set);
struct report_agency *report_agency_find(struct report_check *c,
	    const char *code);

/* report_check_row.c: one row, or one of the oldest open ones. */
void	report_check_row(struct report_check *c, const xmlNode *node);
void	report_check_oldest(struct report_check *c, const xmlNode *node);

/* report_check_count.c: a row, as read, into the counted figures. */
void	report_count_row(struct report_check *c, const struct report_row *row);
void	report_count_end(struct report_set *set);
void	report_days_clear(struct report_days *days);

/* report_check_rules.c: when everything was read. */
void	report_check_end(struct report_check *c);

#endif
