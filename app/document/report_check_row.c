#include "document/report_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/report_date.h"

/* Columns that are dates or numbers; the others are codes. */
static const enum report_column date_columns[] = {
	REPORT_ROW_RECEIVED, REPORT_ROW_COMPLETE, REPORT_ROW_START,
	REPORT_ROW_EXTENDED, REPORT_ROW_DUE_FIRST, REPORT_ROW_DUE,
	REPORT_ROW_ANSWERED, REPORT_ROW_CLOSED, REPORT_ROW_HANDED,
};
static const enum report_column number_columns[] = {
	REPORT_ROW_WORKDAYS, REPORT_ROW_DAYS, REPORT_ROW_LATE_FIRST,
	REPORT_ROW_LATE, REPORT_ROW_TO_COMPLETE, REPORT_ROW_TO_EXTENDED,
	REPORT_ROW_TO_HANDED,
};

/* What may not come before what. */
static const struct {
	enum report_column	earlier;
	enum report_column	later;
} order[] = {
	{ REPORT_ROW_RECEIVED, REPORT_ROW_COMPLETE },
	{ REPORT_ROW_RECEIVED, REPORT_ROW_START },
	{ REPORT_ROW_START, REPORT_ROW_EXTENDED },
	{ REPORT_ROW_EXTENDED, REPORT_ROW_DUE_FIRST },
	{ REPORT_ROW_EXTENDED, REPORT_ROW_CLOSED },
	{ REPORT_ROW_START, REPORT_ROW_ANSWERED },
	{ REPORT_ROW_START, REPORT_ROW_CLOSED },
	{ REPORT_ROW_ANSWERED, REPORT_ROW_HANDED },
};

/* Calendar days from receipt: a second witness of each date. */
static const struct {
	enum report_column	number;
	enum report_column	date;
} spans[] = {
	{ REPORT_ROW_TO_COMPLETE, REPORT_ROW_COMPLETE },
	{ REPORT_ROW_TO_EXTENDED, REPORT_ROW_EXTENDED },
	{ REPORT_ROW_TO_HANDED, REPORT_ROW_HANDED },
};

#define COUNT(table)	(sizeof(table) / sizeof((table)[0]))

static const char *
row_path(const struct report_row *row, enum report_column column,
    char path[REPORT_PATH_MAX])
{
	snprintf(path, REPORT_PATH_MAX, "laporan/rincian/permohonan[%.*s]/@%s",
	    REPORT_NAME_MAX, row->text[REPORT_ROW_NUMBER],
	    report_columns[column]);
	return path;
}

static void
find_text(struct report_check *c, const struct report_row *row,
    enum report_rule rule, enum report_column column, const char *counted)
{
	char	path[REPORT_PATH_MAX];

	report_find(c->findings, rule, row_path(row, column, path),
	    row->text[column], counted);
}

static void
find_number(struct report_check *c, const struct report_row *row,
    enum report_rule rule, enum report_column column, int64_t counted)
{
	char	path[REPORT_PATH_MAX];

	if (row->number[column] != counted)
		report_find_numbers(c->findings, rule,
		    row_path(row, column, path), row->number[column], counted);
}

static void
find_date(struct report_check *c, const struct report_row *row,
    enum report_rule rule, enum report_column column, int32_t counted)
{
	char	path[REPORT_PATH_MAX];

	if (row->date[column] != counted)
		report_find_dates(c->findings, rule,
		    row_path(row, column, path), row->date[column], counted);
}

/* Attributes mostly come in the order in which we write them. */
static void
row_read(const struct report_check *c, const xmlNode *node,
    struct report_row *row)
{
	const xmlAttr	*a;
	size_t		 i = 0, tried;

	for (size_t k = 0; k < REPORT_COLUMNS; k++)
		row->text[k] = "";
	for (a = node->properties; a != NULL; a = a->next) {
		for (tried = 0; tried < REPORT_COLUMNS; tried++, i++) {
			if (i == REPORT_COLUMNS)
				i = 0;
			if ((const char *)a->name == c->columns[i])
				break;
		}
		if (tried < REPORT_COLUMNS && a->children != NULL &&
		    a->children->content != NULL)
			row->text[i] = (const char *)a->children->content;
	}
	for (size_t k = 0; k < COUNT(date_columns); k++)
		report_date_read(row->text[date_columns[k]],
		    &row->date[date_columns[k]]);
	for (size_t k = 0; k < COUNT(number_columns); k++)
		row->number[number_columns[k]] =
		    report_number(row->text[number_columns[k]]);
}

/* "KODE-2026-0007": the body, the year of receipt, then no gaps. */
static void
row_number(struct report_check *c, const struct report_row *row)
{
	const char	*text = row->text[REPORT_ROW_NUMBER];
	size_t		 n = strlen(c->body);
	char		*end, expected[REPORT_PATH_MAX];
	long		 year = 0;
	int64_t		 number = REPORT_NOT_APPLICABLE, next;
	int		 received = 0, month, day;
	bool		 ok;

	if (strncmp(text, c->body, n) == 0 && text[n] == '-') {
		year = strtol(text + n + 1, &end, 10);
		number = *end == '-' ? report_number(end + 1) : number;
	}
	if (row->date[REPORT_ROW_RECEIVED] != REPORT_NO_DATE)
		report_date_split(row->date[REPORT_ROW_RECEIVED], &received,
		    &month, &day);
	ok = number > 0 && year == received && (year > c->last_year ||
	    (year == c->last_year && number > c->last_number));
	next = year == c->last_year ? c->last_number + 1 : 1;
	if (ok && c->annual && year == c->year)
		ok = number == next;
	if (!ok) {
		snprintf(expected, sizeof(expected), "%s-%04d-%04" PRId64, c->body,
		    received, next);
		find_text(c, row, RULE_NUMBER, REPORT_ROW_NUMBER, expected);
	}
	c->last_year = (int)year;
	c->last_number = number == REPORT_NOT_APPLICABLE ? c->last_number : number;
}

static void
row_dates(struct report_check *c, const struct report_row *row)
{
	int32_t	earlier, later;

	for (size_t i = 0; i < COUNT(order); i++) {
		earlier = row->date[order[i].earlier];
		later = row->date[order[i].later];
		if (earlier != REPORT_NO_DATE && later != REPORT_NO_DATE &&
		    earlier > later)
			find_date(c, row, RULE_DATES, order[i].later, earlier);
	}
	for (size_t i = 0; i < COUNT(date_columns); i++) {
		if (date_columns[i] != REPORT_ROW_DUE &&
		    date_columns[i] != REPORT_ROW_DUE_FIRST &&
		    row->date[date_columns[i]] > c->as_of)
			find_date(c, row, RULE_DATES, date_columns[i], c->as_of);
	}
}

/* The length of a term in force on a day; 0 when there is none. */
static int32_t
term_days(const struct report_check *c, bool extension, int32_t day)
{
	int32_t	days = 0, from = REPORT_NO_DATE;

	for (size_t i = 0; i < c->nterms; i++) {
		if (c->terms[i].extension == extension &&
		    c->terms[i].from <= day && c->terms[i].from >= from &&
		    c->terms[i].days >= 0 && c->terms[i].days < 1000) {
			from = c->terms[i].from;
			days = (int32_t)c->terms[i].days;
		}
	}
	return days;
}

static void
row_due(struct report_check *c, const struct report_row *row)
{
	int32_t	start = row->date[REPORT_ROW_START];
	int32_t	extended = row->date[REPORT_ROW_EXTENDED];
	int32_t	complete = row->date[REPORT_ROW_COMPLETE], days;

	/* From completeness only where what was missing was told in time. */
	if (c->from_complete && complete != REPORT_NO_DATE &&
	    start != row->date[REPORT_ROW_RECEIVED])
		find_date(c, row, RULE_START, REPORT_ROW_START, complete);
	else
		find_date(c, row, RULE_START, REPORT_ROW_START,
		    row->date[REPORT_ROW_RECEIVED]);
	days = term_days(c, false, start);
	find_date(c, row, RULE_DUE, REPORT_ROW_DUE_FIRST,
	    report_calendar_due(&c->calendar, start, days));
	if (extended != REPORT_NO_DATE)
		days += term_days(c, true, extended);
	find_date(c, row, RULE_DUE, REPORT_ROW_DUE,
	    report_calendar_due(&c->calendar, start, days));
}

/* Working days past a due date, or that it is not past. */
static int64_t
late_days(const struct report_check *c, int32_t due, int32_t end)
{
	int32_t	n;

	if (due == REPORT_NO_DATE || end <= due)
		return REPORT_NOT_APPLICABLE;
	n = report_calendar_between(&c->calendar, due, end);
	return n == REPORT_NO_COUNT ? REPORT_NOT_APPLICABLE : n;
}

static void
row_lengths(struct report_check *c, struct report_row *row)
{
	int32_t	received = row->date[REPORT_ROW_RECEIVED], date, n;
	int64_t	span;

	n = report_calendar_between(&c->calendar, row->date[REPORT_ROW_START],
	    row->end);
	row->workdays = n == REPORT_NO_COUNT ? REPORT_NOT_APPLICABLE : n;
	find_number(c, row, RULE_LENGTH, REPORT_ROW_WORKDAYS, row->workdays);
	find_number(c, row, RULE_LENGTH, REPORT_ROW_LATE_FIRST,
	    late_days(c, row->date[REPORT_ROW_DUE_FIRST], row->end));
	find_number(c, row, RULE_LENGTH, REPORT_ROW_LATE,
	    late_days(c, row->date[REPORT_ROW_DUE], row->end));
	if (received == REPORT_NO_DATE || row->end == REPORT_NO_DATE)
		return;
	find_number(c, row, RULE_LENGTH, REPORT_ROW_DAYS, row->end - received);
	for (size_t i = 0; i < COUNT(spans); i++) {
		date = row->date[spans[i].date];
		span = date == REPORT_NO_DATE ? REPORT_NOT_APPLICABLE :
		    date - received;
		find_number(c, row, RULE_LENGTH, spans[i].number, span);
	}
}

static void
row_consistent(struct report_check *c, const struct report_row *row)
{
	const char	*decision = row->text[REPORT_ROW_DECISION];
	const char	*reasons = row->text[REPORT_ROW_REASONS], *again;
	int32_t		 closed = row->date[REPORT_ROW_CLOSED];
	bool		 ended = strcmp(decision, "tidak_lengkap") == 0 ||
			    strcmp(decision, "dicabut") == 0;
	bool		 given = strcmp(decision, "sebagian") == 0;
	bool		 refused = given || strcmp(decision, "ditolak") == 0;
	size_t		 n;

	given = given || strcmp(decision, "dikabulkan") == 0;
	if ((closed == REPORT_NO_DATE) != (decision[0] == '\0'))
		find_text(c, row, RULE_CONSISTENT, REPORT_ROW_DECISION,
		    row->text[REPORT_ROW_CLOSED]);
	find_date(c, row, RULE_CONSISTENT, REPORT_ROW_ANSWERED,
	    ended ? REPORT_NO_DATE : closed);
	if (!given && row->date[REPORT_ROW_HANDED] != REPORT_NO_DATE)
		find_text(c, row, RULE_CONSISTENT, REPORT_ROW_HANDED, "-");
	if (refused != (reasons[0] != '\0'))
		find_text(c, row, RULE_ROW_REASON, REPORT_ROW_REASONS, decision);
	for (; *reasons != '\0'; reasons += n + (reasons[n] == ' ')) {
		n = strcspn(reasons, " ");
		again = reasons[n] == ' ' ? strstr(reasons + n, "17.") : NULL;
		while (again != NULL && n > 0 && strncmp(again, reasons, n) != 0)
			again = strstr(again + 1, "17.");
		if (again != NULL)
			find_text(c, row, RULE_ROW_REASON, REPORT_ROW_REASONS, "-");
	}
}

void
report_check_row(struct report_check *c, const xmlNode *node)
{
	struct report_row	row;

	memset(&row, 0, sizeof(row));
	row_read(c, node, &row);
	c->rows++;
	row.end = row.date[REPORT_ROW_CLOSED] == REPORT_NO_DATE ? c->as_of :
	    row.date[REPORT_ROW_CLOSED];
	row.carried = strcmp(row.text[REPORT_ROW_CARRIED], "ya") == 0;
	row.agency = report_agency_find(c, row.text[REPORT_ROW_AGENCY]);
	if (row.agency == NULL)
		find_text(c, &row, RULE_ROW_AGENCY, REPORT_ROW_AGENCY, "-");
	if (row.carried != (row.date[REPORT_ROW_RECEIVED] < c->from) ||
	    (row.date[REPORT_ROW_CLOSED] != REPORT_NO_DATE &&
	    row.date[REPORT_ROW_CLOSED] < c->from))
		find_text(c, &row, RULE_CARRIED, REPORT_ROW_CARRIED,
		    row.carried ? "tidak" : "ya");
	row_number(c, &row);
	row_dates(c, &row);
	row_due(c, &row);
	row_lengths(c, &row);
	row_consistent(c, &row);
	report_count_row(c, &row);
}

void
report_check_oldest(struct report_check *c, const xmlNode *node)
{
	struct report_open	*at;

	if (c->oldest_seen++ >= REPORT_OLDEST_MAX)
		return;
	at = &c->oldest_stated.entry[c->oldest_stated.n++];
	report_attr_copy(node, "nomor", at->number);
	report_attr_copy(node, "opd", at->agency);
	at->received = report_attr_date(node, "diterima");
	at->due = report_attr_date(node, "tenggat");
	at->workdays = report_attr_number(node, "hariKerja");
	at->late = report_attr_number(node, "terlambat");
}
