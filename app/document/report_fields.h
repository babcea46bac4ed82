#ifndef DOCUMENT_REPORT_FIELDS_H
#define DOCUMENT_REPORT_FIELDS_H

/*
 * The figures of a report, as a table: where each stands in the XML and what
 * SQL calls it. One set of figures is an array with a value per row of the
 * table; a report has one set in total and one per agency. The writer and the
 * verifier share these names and nothing else: what a figure should be is
 * counted in SQL by the one and here in C by the other.
 */

#include <stddef.h>
#include <stdint.h>

#define REPORT_NAMESPACE "urn:portal-ppid:laporan-layanan-informasi:1.0"
#define REPORT_VERSION	"1.0"
#define REPORT_OLDEST_MAX 10
#define REPORT_NOT_APPLICABLE INT64_MIN

#define REPORT_DECISIONS  7
#define REPORT_REASONS	 11
#define REPORT_CHANNELS	  8
#define REPORT_CATEGORIES 4
#define REPORT_GROUPS	  8
#define REPORT_PURPOSES	  7
#define REPORT_MONTHS	 12

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

struct report_field {
	const char	*section;	/* element of the section */
	const char	*element;	/* NULL: an attribute of the section */
	const char	*code;		/* its name, or the item's code, or NULL */
	const char	*part;		/* in the JSON of laporan.ringkas */
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
	REPORT_SPLIT_DECISION, REPORT_SPLIT_REASON, REPORT_SPLIT_CHANNEL,
	REPORT_SPLIT_CATEGORY, REPORT_SPLIT_GROUP, REPORT_SPLIT_PURPOSE,
	REPORT_SPLIT_MONTH, REPORT_SPLITS
};

extern const struct report_split report_splits[REPORT_SPLITS];

/* The attributes of a row, in the order in which SQL hands them over. */
enum report_column {
	REPORT_ROW_NUMBER, REPORT_ROW_AGENCY, REPORT_ROW_CHANNEL,
	REPORT_ROW_CATEGORY, REPORT_ROW_GROUP, REPORT_ROW_PURPOSE,
	REPORT_ROW_CARRIED, REPORT_ROW_RECEIVED, REPORT_ROW_COMPLETE,
	REPORT_ROW_START, REPORT_ROW_EXTENDED, REPORT_ROW_DUE_FIRST,
	REPORT_ROW_DUE, REPORT_ROW_ANSWERED, REPORT_ROW_CLOSED,
	REPORT_ROW_HANDED, REPORT_ROW_DECISION, REPORT_ROW_REASONS,
	REPORT_ROW_WORKDAYS, REPORT_ROW_DAYS, REPORT_ROW_LATE_FIRST,
	REPORT_ROW_LATE, REPORT_ROW_TO_COMPLETE, REPORT_ROW_TO_EXTENDED,
	REPORT_ROW_TO_HANDED, REPORT_COLUMNS
};

extern const char *const report_columns[REPORT_COLUMNS];

#endif
