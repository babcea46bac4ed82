#include "document/report_check.h"

#include <string.h>

#include "document/report_date.h"

/* What may not come before what. */
static const struct report_order order[] = {
	{ OBJECTION_AROSE, OBJECTION_RECEIVED },
	{ OBJECTION_RECEIVED, OBJECTION_EXAMINED },
	{ OBJECTION_RECEIVED, OBJECTION_CLOSED },
	{ OBJECTION_EXAMINED, OBJECTION_CLOSED },
	{ OBJECTION_ANSWERED, OBJECTION_DONE },
};

/* An objection that was ruled on before, and is here for its order only. */
static bool
only_order(const struct report_check *c, const struct report_row *row)
{
	int32_t	closed = row->date[OBJECTION_CLOSED];

	return closed != REPORT_NO_DATE && closed < c->from;
}

static bool
granted(const struct report_row *row)
{
	return strcmp(row->text[OBJECTION_RULING], "dikabulkan") == 0 ||
	    strcmp(row->text[OBJECTION_RULING], "sebagian") == 0;
}

static void
row_carried(struct report_check *c, const struct report_row *row)
{
	int32_t		 done = row->date[OBJECTION_DONE];
	const char	*counted = "tidak";

	if (row->date[OBJECTION_RECEIVED] < c->from)
		counted = !only_order(c, row) ? "ya" : granted(row) &&
		    (done == REPORT_NO_DATE || done >= c->from) ? "perintah" : "-";
	if (strcmp(row->text[OBJECTION_CARRIED], counted) != 0)
		report_row_text(c, row, RULE_CARRIED, OBJECTION_CARRIED, counted);
}

static void
row_due(struct report_check *c, const struct report_row *row)
{
	int32_t		 arose = row->date[OBJECTION_AROSE];
	int32_t		 received = row->date[OBJECTION_RECEIVED];
	int32_t		 by = row->date[OBJECTION_FILE_BY];
	const char	*late = by != REPORT_NO_DATE && received > by ? "ya" :
			    "tidak";

	report_row_date(c, row, RULE_DUE, OBJECTION_FILE_BY,
	    report_row_due(c, arose, report_term_days(c, REPORT_TERM_OBJECT,
	    arose)));
	report_row_date(c, row, RULE_DUE, OBJECTION_DUE,
	    report_row_due(c, received, report_term_days(c,
	    REPORT_TERM_OBJECTION, received)));
	report_row_date(c, row, RULE_DUE, OBJECTION_ORDER_DUE,
	    report_row_due(c, row->date[OBJECTION_ANSWERED],
	    row->number[OBJECTION_ORDER_DAYS]));
	if (strcmp(row->text[OBJECTION_FILED_LATE], late) != 0)
		report_row_text(c, row, RULE_FILED_LATE, OBJECTION_FILED_LATE,
		    late);
}

static void
row_lengths(struct report_check *c, struct report_row *row)
{
	int32_t	received = row->date[OBJECTION_RECEIVED];
	int32_t	answered = row->date[OBJECTION_ANSWERED];
	int32_t	done = row->date[OBJECTION_DONE];
	bool	ordered = row->number[OBJECTION_ORDER_DAYS] !=
		    REPORT_NOT_APPLICABLE;

	if (done == REPORT_NO_DATE)
		done = c->as_of;
	row->workdays = report_row_workdays(c, received, row->end);
	report_row_number(c, row, RULE_LENGTH, OBJECTION_WORKDAYS,
	    row->workdays);
	report_row_number(c, row, RULE_LENGTH, OBJECTION_LATE,
	    report_row_late(c, row->date[OBJECTION_DUE], row->end));
	report_row_number(c, row, RULE_LENGTH, OBJECTION_ORDER_WORKDAYS,
	    ordered ? report_row_workdays(c, answered, done) :
	    REPORT_NOT_APPLICABLE);
	report_row_number(c, row, RULE_LENGTH, OBJECTION_ORDER_LATE,
	    ordered ? report_row_late(c, row->date[OBJECTION_ORDER_DUE], done) :
	    REPORT_NOT_APPLICABLE);
	if (received != REPORT_NO_DATE && row->end != REPORT_NO_DATE)
		report_row_number(c, row, RULE_LENGTH, OBJECTION_DAYS,
		    row->end - received);
}

static void
row_consistent(struct report_check *c, const struct report_row *row)
{
	const char	*ruling = row->text[OBJECTION_RULING];
	int32_t		 closed = row->date[OBJECTION_CLOSED];
	bool		 withdrawn = strcmp(ruling, "dicabut") == 0;
	bool		 ordered = row->number[OBJECTION_ORDER_DAYS] !=
			    REPORT_NOT_APPLICABLE;

	if ((closed == REPORT_NO_DATE) != (ruling[0] == '\0'))
		report_row_text(c, row, RULE_CONSISTENT, OBJECTION_RULING,
		    row->text[OBJECTION_CLOSED]);
	report_row_date(c, row, RULE_CONSISTENT, OBJECTION_ANSWERED,
	    withdrawn ? REPORT_NO_DATE : closed);
	if (ordered != granted(row))
		report_row_text(c, row, RULE_CONSISTENT, OBJECTION_ORDER_DAYS,
		    ruling);
	if (!granted(row) && row->date[OBJECTION_DONE] != REPORT_NO_DATE)
		report_row_text(c, row, RULE_CONSISTENT, OBJECTION_DONE, "-");
	if (report_row_doubled(row->text[OBJECTION_GROUNDS]))
		report_row_text(c, row, RULE_ROW_GROUND, OBJECTION_GROUNDS, "-");
}

/* The flow of objections: not those that are here for an order only. */
static void
count_flow(const struct report_row *row, struct report_set *set)
{
	int64_t	*n = set->counted;
	bool	 closed = row->date[OBJECTION_CLOSED] != REPORT_NO_DATE;
	bool	 late = row->end > row->date[OBJECTION_DUE];

	if (row->carried) {
		n[REPORT_OBJ_OPENING]++;
	} else {
		n[REPORT_OBJ_RECEIVED]++;
		n[REPORT_OBJ_FILED_LATE] +=
		    strcmp(row->text[OBJECTION_FILED_LATE], "ya") == 0;
		report_count_list(n, REPORT_SPLIT_GROUND,
		    row->text[OBJECTION_GROUNDS]);
	}
	n[closed ? REPORT_OBJ_CLOSED : REPORT_OBJ_PENDING]++;
	n[REPORT_OBJ_LATE_OPEN] += !closed && late;
	report_count_item(n, REPORT_SPLIT_RULING, row->text[OBJECTION_RULING]);
	if (row->date[OBJECTION_ANSWERED] == REPORT_NO_DATE)
		return;
	n[REPORT_OBJ_ANSWERED]++;
	n[late ? REPORT_OBJ_LATE : REPORT_OBJ_IN_TIME]++;
	report_days_add(&set->days[REPORT_OBJECTIONS], row->workdays);
}

static void
count_set(struct report_check *c, struct report_set *set,
    const struct report_row *row)
{
	int64_t	*n = set->counted;
	int32_t	 done = row->date[OBJECTION_DONE];
	int32_t	 due = row->date[OBJECTION_ORDER_DUE];

	if (!only_order(c, row))
		count_flow(row, set);
	if (row->number[OBJECTION_ORDER_DAYS] == REPORT_NOT_APPLICABLE)
		return;
	n[only_order(c, row) ? REPORT_ORDER_OPENING : REPORT_ORDER_GIVEN]++;
	if (done != REPORT_NO_DATE) {
		n[done > due ? REPORT_ORDER_LATE : REPORT_ORDER_IN_TIME]++;
	} else {
		n[REPORT_ORDER_PENDING]++;
		n[REPORT_ORDER_LATE_OPEN] += c->as_of > due;
	}
}

void
report_check_objection(struct report_check *c, const xmlNode *node)
{
	struct report_row	row;
	int32_t			closed;

	report_row_read(c, node, REPORT_OBJECTIONS, &row);
	closed = row.date[OBJECTION_CLOSED];
	row.end = closed == REPORT_NO_DATE ? c->as_of : closed;
	row.carried = row.date[OBJECTION_RECEIVED] < c->from;
	row_carried(c, &row);
	report_row_common(c, REPORT_OBJECTIONS, &row, order,
	    sizeof(order) / sizeof(order[0]));
	row_due(c, &row);
	row_lengths(c, &row);
	row_consistent(c, &row);
	count_set(c, &c->total, &row);
	if (row.agency != NULL)
		count_set(c, &row.agency->set, &row);
}
