#include "document/report_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/report_date.h"

static const char *
row_path(const struct report_row *row, size_t column, char path[REPORT_PATH_MAX])
{
	snprintf(path, REPORT_PATH_MAX, "laporan/%s/%s[%.*s]/@%s",
	    row->book->rows, row->book->row, REPORT_NAME_MAX,
	    row->text[REPORT_ROW_NUMBER], row->book->columns[column].name);
	return path;
}

void
report_row_text(struct report_check *c, const struct report_row *row,
    enum report_rule rule, size_t column, const char *counted)
{
	char	path[REPORT_PATH_MAX];

	report_find(c->findings, rule, row_path(row, column, path),
	    row->text[column], counted);
}

void
report_row_number(struct report_check *c, const struct report_row *row,
    enum report_rule rule, size_t column, int64_t counted)
{
	char	path[REPORT_PATH_MAX];

	if (row->number[column] != counted)
		report_find_numbers(c->findings, rule,
		    row_path(row, column, path), row->number[column], counted);
}

void
report_row_date(struct report_check *c, const struct report_row *row,
    enum report_rule rule, size_t column, int32_t counted)
{
	char	path[REPORT_PATH_MAX];

	if (row->date[column] != counted)
		report_find_dates(c->findings, rule,
		    row_path(row, column, path), row->date[column], counted);
}

bool
report_row_doubled(const char *list)
{
	const char	*other;
	size_t		 n, m;

	for (; *list != '\0'; list += n + strspn(list + n, " ")) {
		n = strcspn(list, " ");
		for (other = list + n + strspn(list + n, " "); *other != '\0';
		    other += m + strspn(other + m, " ")) {
			m = strcspn(other, " ");
			if (m == n && strncmp(list, other, n) == 0)
				return true;
		}
	}
	return false;
}

/* Attributes mostly come in the order in which we write them. */
static void
attributes_read(const struct report_reading *reading, const xmlNode *node,
    struct report_row *row)
{
	size_t	n = row->book->ncolumns, i = 0, tried;

	for (size_t k = 0; k < n; k++)
		row->text[k] = "";
	for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
		for (tried = 0; tried < n; tried++, i++) {
			if (i == n)
				i = 0;
			if ((const char *)a->name == reading->columns[i])
				break;
		}
		if (tried < n && a->children != NULL &&
		    a->children->content != NULL)
			row->text[i] = (const char *)a->children->content;
	}
}

void
report_row_read(struct report_check *c, const xmlNode *node,
    enum report_book_name book, struct report_row *row)
{
	row->book = &report_books[book];
	c->reading[book].rows++;
	attributes_read(&c->reading[book], node, row);
	for (size_t i = 0; i < row->book->ncolumns; i++) {
		switch (row->book->columns[i].kind) {
		case REPORT_DATE:
		case REPORT_DUE:
			report_date_read(row->text[i], &row->date[i]);
			break;
		case REPORT_NUMBER:
		case REPORT_SPAN:
			row->number[i] = report_number(row->text[i]);
			break;
		case REPORT_TEXT:
			break;
		}
	}
	row->agency = report_agency_find(c, row->text[REPORT_ROW_AGENCY]);
	row->carried = false;
}

/* "KODE-K-2026-0007": its year, or 0, and its number. */
static long
number_split(const struct report_check *c, const struct report_row *row,
    int64_t *number)
{
	const char	*text = row->text[REPORT_ROW_NUMBER];
	size_t		 n = strlen(c->body), m = strlen(row->book->infix);
	char		*end;
	long		 year;

	*number = REPORT_NOT_APPLICABLE;
	if (strncmp(text, c->body, n) != 0 || text[n] != '-' ||
	    strncmp(text + n + 1, row->book->infix, m) != 0)
		return 0;
	year = strtol(text + n + 1 + m, &end, 10);
	if (*end == '-')
		*number = report_number(end + 1);
	return year;
}

int
report_row_year(const struct report_check *c, const struct report_row *row)
{
	int64_t	number;
	long	year = number_split(c, row, &number);

	return year > 0 && year < 9999 ? (int)year : 0;
}

/* The body, the year of receipt, then no gaps. */
static void
row_number(struct report_check *c, struct report_reading *r,
    const struct report_row *row)
{
	int32_t	received = row->date[row->book->received];
	int64_t	number, next;
	long	year = number_split(c, row, &number);
	char	expected[REPORT_PATH_MAX];
	int	of = 0, latest, month, day;
	bool	ok;

	if (received != REPORT_NO_DATE)
		report_date_split(received, &of, &month, &day);
	latest = of;
	if (row->book->later && c->dated != REPORT_NO_DATE)
		report_date_split(c->dated, &latest, &month, &day);
	ok = number > 0 && year >= of && year <= latest && (year > r->last_year ||
	    (year == r->last_year && number > r->last_number));
	next = year == r->last_year ? r->last_number + 1 : 1;
	if (ok && c->annual && year == c->year)
		ok = number == next;
	if (!ok) {
		snprintf(expected, sizeof(expected), "%s-%s%04d-%04" PRId64,
		    c->body, row->book->infix, of, next);
		report_row_text(c, row, RULE_NUMBER, REPORT_ROW_NUMBER, expected);
	}
	r->last_year = (int)year;
	r->last_number = number == REPORT_NOT_APPLICABLE ? r->last_number : number;
}

static int64_t
span_days(const struct report_row *row, const struct report_column *span)
{
	int32_t	from = row->date[span->from], to = row->date[span->to];

	return from == REPORT_NO_DATE || to == REPORT_NO_DATE ?
	    REPORT_NOT_APPLICABLE : to - from;
}

void
report_row_common(struct report_check *c, enum report_book_name book,
    const struct report_row *row, const struct report_order *order,
    size_t norder)
{
	const struct report_column	*column;
	int32_t				 earlier, later;

	if (row->agency == NULL)
		report_row_text(c, row, RULE_ROW_AGENCY, REPORT_ROW_AGENCY, "-");
	row_number(c, &c->reading[book], row);
	for (size_t i = 0; i < norder; i++) {
		earlier = row->date[order[i].earlier];
		later = row->date[order[i].later];
		if (earlier != REPORT_NO_DATE && later != REPORT_NO_DATE &&
		    earlier > later)
			report_row_date(c, row, RULE_DATES, order[i].later,
			    earlier);
	}
	for (size_t i = 0; i < row->book->ncolumns; i++) {
		column = &row->book->columns[i];
		if (column->kind == REPORT_DATE && row->date[i] > c->as_of)
			report_row_date(c, row, RULE_DATES, i, c->as_of);
		else if (column->kind == REPORT_SPAN)
			report_row_number(c, row, RULE_LENGTH, i,
			    span_days(row, column));
	}
}

int64_t
report_term_days(const struct report_check *c, enum report_term_name name,
    int32_t day)
{
	int32_t	from = REPORT_NO_DATE;
	int64_t	days = 0;

	for (size_t i = 0; i < c->nterms; i++) {
		if (c->terms[i].name == name && c->terms[i].from <= day &&
		    c->terms[i].from >= from && c->terms[i].days >= 0 &&
		    c->terms[i].days < 1000) {
			from = c->terms[i].from;
			days = c->terms[i].days;
		}
	}
	return days;
}

int32_t
report_row_due(const struct report_check *c, int32_t from, int64_t days)
{
	return days < 1 || days > 9999 ? REPORT_NO_DATE :
	    report_calendar_due(&c->calendar, from, (int32_t)days);
}

int64_t
report_row_workdays(const struct report_check *c, int32_t from, int32_t to)
{
	int32_t	n = report_calendar_between(&c->calendar, from, to);

	return n == REPORT_NO_COUNT ? REPORT_NOT_APPLICABLE : n;
}

int64_t
report_row_late(const struct report_check *c, int32_t due, int32_t end)
{
	return due == REPORT_NO_DATE || end <= due ? REPORT_NOT_APPLICABLE :
	    report_row_workdays(c, due, end);
}
