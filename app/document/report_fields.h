#ifndef DOCUMENT_REPORT_FIELDS_H
#define DOCUMENT_REPORT_FIELDS_H

/*
 * The figures of a report, as tables: where each stands in the XML and what
 * SQL calls it. One set of figures is an array with a value per row of the
 * table; a report has one set in total and one per agency. The writer and the
 * verifier share these names and nothing else: what a figure should be is
 * counted in SQL by the one and here in C by the other.
 */

#include <stddef.h>
#include <stdint.h>

#define REPORT_OLDEST_MAX 10
#define REPORT_NOT_APPLICABLE INT64_MIN

#define REPORT_DECISIONS  7
#define REPORT_REASONS	 11
#define REPORT_GROUNDS	  7
#define REPORT_RULINGS	  4
#define REPORT_CHANNELS	  8
#define REPORT_CATEGORIES 4
#define REPORT_GROUPS	  8
#define REPORT_PURPOSES	  7
#define REPORT_MONTHS	 12

/* In the order of the file. The four lengths of a part follow each other. */
enum report_figure {
	REPORT_OPENING, REPORT_RECEIVED, REPORT_CLOSED, REPORT_PENDING,
	REPORT_DECISION_SUM, REPORT_DECISION,
	REPORT_REASON_SUM = REPORT_DECISION + REPORT_DECISIONS,
	REPORT_REFUSED, REPORT_PARTIAL, REPORT_REASON,
	REPORT_ANSWERED = REPORT_REASON + REPORT_REASONS,
	REPORT_MEAN, REPORT_MEDIAN, REPORT_MIN, REPORT_MAX,
	REPORT_TO_10, REPORT_TO_17, REPORT_OVER_17,
	REPORT_EXTENDED, REPORT_EXTENDED_CLOSED, REPORT_EXTENDED_OPEN,
	REPORT_LATE_FIRST, REPORT_LATE, REPORT_LATE_OPEN,

	REPORT_OBJ_OPENING, REPORT_OBJ_RECEIVED, REPORT_OBJ_CLOSED,
	REPORT_OBJ_PENDING, REPORT_OBJ_FILED_LATE,
	REPORT_GROUND_SUM, REPORT_GROUND,
	REPORT_RULING_SUM = REPORT_GROUND + REPORT_GROUNDS, REPORT_RULING,
	REPORT_OBJ_ANSWERED = REPORT_RULING + REPORT_RULINGS,
	REPORT_OBJ_MEAN, REPORT_OBJ_MEDIAN, REPORT_OBJ_MIN, REPORT_OBJ_MAX,
	REPORT_OBJ_IN_TIME, REPORT_OBJ_LATE, REPORT_OBJ_LATE_OPEN,
	REPORT_ORDER_OPENING, REPORT_ORDER_GIVEN, REPORT_ORDER_IN_TIME,
	REPORT_ORDER_LATE, REPORT_ORDER_PENDING, REPORT_ORDER_LATE_OPEN,

	REPORT_CHANNEL_SUM, REPORT_CHANNEL,
	REPORT_CATEGORY_SUM = REPORT_CHANNEL + REPORT_CHANNELS, REPORT_CATEGORY,
	REPORT_GROUP_SUM = REPORT_CATEGORY + REPORT_CATEGORIES, REPORT_GROUP,
	REPORT_PURPOSE_SUM = REPORT_GROUP + REPORT_GROUPS, REPORT_PURPOSE,
	REPORT_MONTH_SUM = REPORT_PURPOSE + REPORT_PURPOSES, REPORT_MONTH,
	REPORT_FIGURES = REPORT_MONTH + REPORT_MONTHS
};

enum report_kind {
	REPORT_COUNT,		/* an integer, 0 or more */
	REPORT_DAYS		/* hundredths of a working day, or not applicable */
};

/* What stands together under one element. */
struct report_section {
	const char	*group;		/* the element around it, or NULL */
	const char	*name;		/* its element */
	const char	*part;		/* in the JSON of laporan.ringkas */
	int		 since;		/* enum report_version */
};

struct report_field {
	const struct report_section *section;
	const char	*element;	/* NULL: an attribute of the section */
	const char	*code;		/* its name, or the item's code, or NULL */
	const char	*key;		/* NULL: the sum of the section's items */
	enum report_kind kind;
};

extern const struct report_field report_fields[REPORT_FIGURES];

/* The parts that split something up: their sum and their items. */
struct report_split {
	size_t	sum;
	size_t	first;
	size_t	count;
	size_t	whole;		/* the figure that the sum must equal */
};

enum report_split_name {
	REPORT_SPLIT_DECISION, REPORT_SPLIT_REASON, REPORT_SPLIT_GROUND,
	REPORT_SPLIT_RULING, REPORT_SPLIT_CHANNEL, REPORT_SPLIT_CATEGORY,
	REPORT_SPLIT_GROUP, REPORT_SPLIT_PURPOSE, REPORT_SPLIT_MONTH,
	REPORT_SPLITS
};

extern const struct report_split report_splits[REPORT_SPLITS];

#endif
