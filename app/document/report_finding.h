#ifndef DOCUMENT_REPORT_FINDING_H
#define DOCUMENT_REPORT_FINDING_H

/*
 * What a verification found: one line per finding, five columns set apart by
 * tabs: rule, element, what is written, what it should be, the rule as a
 * sentence. At most REPORT_FINDINGS_MAX lines per rule; the rest is counted
 * and told at the end. Text from the file is printed without control
 * characters and cut, so that a hostile file cannot play with a terminal.
 *
 * The stream belongs to the caller and may be NULL; the first lines are kept
 * in `first` for whoever stores them.
 */

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "core/text.h"

#define REPORT_FINDINGS_MAX	100
#define REPORT_FIRST_MAX	4000

enum report_rule {
	RULE_READ, RULE_SAFE, RULE_SCHEMA,
	RULE_PERIOD, RULE_AS_OF, RULE_SNAPSHOT, RULE_DATED, RULE_REVISION,
	RULE_TERM, RULE_YEAR, RULE_DAY, RULE_WEEK, RULE_WORKDAYS,
	RULE_FLOW, RULE_TOTAL, RULE_FOLLOWS, RULE_OPENING,
	RULE_DECISION, RULE_REASON, RULE_ROW_REASON,
	RULE_BUCKETS, RULE_ORDER, RULE_LATE, RULE_EXTENDED, RULE_DAYS_FORM,
	RULE_OBJ_FLOW, RULE_OBJ_GROUNDS, RULE_ROW_GROUND, RULE_OBJ_RULINGS,
	RULE_OBJ_ANSWERED, RULE_OBJ_ORDERS, RULE_FILED_LATE,
	RULE_DIS_FLOW, RULE_DIS_ENDINGS, RULE_DIS_DECIDED, RULE_DIS_MEDIATION,
	RULE_DIS_ORDERS,
	RULE_OLDEST,
	RULE_NUMBER, RULE_ROW_AGENCY, RULE_START, RULE_DATES, RULE_DUE,
	RULE_LENGTH, RULE_CONSISTENT, RULE_CARRIED,
	RULE_SPLIT, RULE_SUM, RULE_CODES,
	RULE_COUNT, RULE_ENTRIES, RULE_AGENCIES,
	REPORT_RULES
};

struct report_rule_text {
	const char	*id;
	const char	*sentence;
};

extern const struct report_rule_text report_rules[REPORT_RULES];

struct report_findings {
	FILE		*out;
	size_t		 total;
	size_t		 count[REPORT_RULES];
	struct text	 first;
};

void	report_findings_init(struct report_findings *f, FILE *out);
void	report_findings_clear(struct report_findings *f);

/* Tells how many lines were left out. */
void	report_findings_end(struct report_findings *f);

/* `path` is the element; "" for stated or counted when there is none. */
void	report_find(struct report_findings *f, enum report_rule rule,
	    const char *path, const char *stated, const char *counted);

/* The same with two numbers, two dates. */
void	report_find_numbers(struct report_findings *f, enum report_rule rule,
	    const char *path, int64_t stated, int64_t counted);
void	report_find_dates(struct report_findings *f, enum report_rule rule,
	    const char *path, int32_t stated, int32_t counted);

#endif
