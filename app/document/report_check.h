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

#include "document/report_balance.h"
#include "document/report_book.h"
#include "document/report_calendar.h"
#include "document/report_fields.h"
#include "document/report_finding.h"
#include "document/report_version.h"

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
	struct report_days days[REPORT_BOOKS];
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
	const struct report_book *book;
	const char	*text[REPORT_COLUMNS_MAX];	/* lent, "" if absent */
	int32_t		 date[REPORT_COLUMNS_MAX];
	int64_t		 number[REPORT_COLUMNS_MAX];
	struct report_agency *agency;
	int32_t		 end;		/* closed, or the date of reference */
	int64_t		 workdays;	/* recounted up to the end */
	bool		 carried;
};

/* Columns of which the first may not come after the second. */
struct report_order {
	size_t	earlier;
	size_t	later;
};

enum report_term_name {
	REPORT_TERM_ANSWER, REPORT_TERM_EXTENSION, REPORT_TERM_OBJECT,
	REPORT_TERM_OBJECTION, REPORT_TERM_DISPUTE, REPORT_TERM_DECIDE,
	REPORT_TERM_NAMES
};

struct report_term {
	enum report_term_name name;
	int32_t		 from;
	int64_t		 days;
};

/* What is known of one book while its rows are read. */
struct report_reading {
	const char	*columns[REPORT_COLUMNS_MAX];	/* names, interned */
	const char	*rows_name;			/* interned */
	int64_t		 stated;
	int64_t		 rows;
	int		 last_year;	/* of the row before */
	int64_t		 last_number;
};

struct report_check {
	struct report_findings	*findings;
	enum report_version	 version;
	const char	*stack[REPORT_DEPTH_MAX];	/* names, interned */
	struct report_reading	 reading[REPORT_BOOKS];

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
	int64_t			 stated_agencies, stated_oldest;
	struct report_oldest	 oldest_stated, oldest_counted;
	size_t			 oldest_seen;
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
void	report_check_terms(struct report_check *c);

/* report_check_figures.c: claimed figures. */
const char *report_figure_path(const struct report_agency *agency,
	    const char *group, const char *section, const char *element,
	    const char *code, char path[REPORT_PATH_MAX]);
bool	report_is_group(const char *name);
bool	report_is_section(const char *group, const char *name);
void	report_check_section(struct report_check *c, const xmlNode *node,
	    const char *group);
void	report_check_figure(struct report_check *c, const xmlNode *node,
	    const char *group, const char *section);
void	report_check_agency(struct report_check *c, const xmlNode *node);
void	report_set_init(struct report_set *set);
struct report_agency *report_agency_find(struct report_check *c,
	    const char *code);

/* report_check_row.c: what holds for a row of any book. */
void	report_row_read(struct report_check *c, const xmlNode *node,
	    enum report_book_name book, struct report_row *row);
void	report_row_common(struct report_check *c, enum report_book_name book,
	    const struct report_row *row, const struct report_order *order,
	    size_t norder);
void	report_row_text(struct report_check *c, const struct report_row *row,
	    enum report_rule rule, size_t column, const char *counted);
void	report_row_number(struct report_check *c, const struct report_row *row,
	    enum report_rule rule, size_t column, int64_t counted);
void	report_row_date(struct report_check *c, const struct report_row *row,
	    enum report_rule rule, size_t column, int32_t counted);
/* A list that names something twice. */
bool	report_row_doubled(const char *list);
/* The year that its number bears, or 0. */
int	report_row_year(const struct report_check *c,
	    const struct report_row *row);
/* The nth working day of a term after a day; REPORT_NO_DATE without a day. */
int32_t	report_row_due(const struct report_check *c, int32_t from, int64_t days);
/* The length of a term in force on a day; 0 when there is none. */
int64_t	report_term_days(const struct report_check *c,
	    enum report_term_name name, int32_t day);
/* Working days between; past a due date, or REPORT_NOT_APPLICABLE. */
int64_t	report_row_workdays(const struct report_check *c, int32_t from,
	    int32_t to);
int64_t	report_row_late(const struct report_check *c, int32_t due, int32_t end);

/* One row of each book, and one of the oldest open requests. */
void	report_check_request(struct report_check *c, const xmlNode *node);
void	report_check_objection(struct report_check *c, const xmlNode *node);
void	report_check_dispute(struct report_check *c, const xmlNode *node);
void	report_check_oldest(struct report_check *c, const xmlNode *node);

/* report_check_count.c: what counting needs. */
bool	report_days_add(struct report_days *days, int64_t n);
void	report_days_clear(struct report_days *days);
void	report_count_item(int64_t *counted, enum report_split_name split,
	    const char *code);
void	report_count_list(int64_t *counted, enum report_split_name split,
	    const char *list);
void	report_count_request(struct report_check *c,
	    const struct report_row *row);
void	report_count_end(struct report_set *set);

/* report_balance.c: what the report says that it opens and closes with. */
void	report_balance_take(const struct report_check *c,
	    struct report_balance *b);

/* report_check_rules.c: when everything was read. */
void	report_check_end(struct report_check *c);

#endif
