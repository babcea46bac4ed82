#include "document/report_check.h"

#include <string.h>

#include "document/report_date.h"

/* What may not come before what. */
static const struct report_order order[] = {
	{ DISPUTE_AROSE, DISPUTE_FILED },
	{ DISPUTE_FILED, DISPUTE_REGISTERED },
	{ DISPUTE_REGISTERED, DISPUTE_MEDIATED },
	{ DISPUTE_MEDIATED, DISPUTE_MEDIATION_END },
	{ DISPUTE_REGISTERED, DISPUTE_HEARD },
	{ DISPUTE_MEDIATION_END, DISPUTE_HEARD },
	{ DISPUTE_REGISTERED, DISPUTE_DECIDED },
	{ DISPUTE_HEARD, DISPUTE_DECIDED },
	{ DISPUTE_DECIDED, DISPUTE_COPY },
	{ DISPUTE_DECIDED, DISPUTE_COURT },
	{ DISPUTE_COURT, DISPUTE_COURT_END },
	{ DISPUTE_COURT_END, DISPUTE_CASSATION },
	{ DISPUTE_CASSATION, DISPUTE_CASSATION_END },
	{ DISPUTE_DECIDED, DISPUTE_ORDER },
	{ DISPUTE_ORDER, DISPUTE_ORDER_DUE },
	{ DISPUTE_ORDER, DISPUTE_ENFORCED },
	{ DISPUTE_FILED, DISPUTE_CLOSED },
};

/* What is there only together with what, and only after what. */
static const struct {
	size_t	column;
	size_t	needs;
	bool	both;		/* neither without the other */
} pairs[] = {
	{ DISPUTE_MEDIATED, DISPUTE_REGISTERED, false },
	{ DISPUTE_MEDIATION_END, DISPUTE_MEDIATED, false },
	{ DISPUTE_MEDIATION, DISPUTE_MEDIATION_END, true },
	{ DISPUTE_HEARD, DISPUTE_REGISTERED, false },
	{ DISPUTE_DECIDED, DISPUTE_REGISTERED, false },
	{ DISPUTE_VERDICT, DISPUTE_DECIDED, true },
	{ DISPUTE_COPY, DISPUTE_DECIDED, false },
	{ DISPUTE_COURT, DISPUTE_DECIDED, false },
	{ DISPUTE_COURT_BY, DISPUTE_COURT, true },
	{ DISPUTE_COURT_END, DISPUTE_COURT, false },
	{ DISPUTE_COURT_JUDGMENT, DISPUTE_COURT_END, true },
	{ DISPUTE_CASSATION, DISPUTE_COURT_END, false },
	{ DISPUTE_CASSATION_BY, DISPUTE_CASSATION, true },
	{ DISPUTE_CASSATION_END, DISPUTE_CASSATION, false },
	{ DISPUTE_CASSATION_JUDGMENT, DISPUTE_CASSATION_END, true },
	{ DISPUTE_ORDER, DISPUTE_DECIDED, false },
	{ DISPUTE_ORDER_DUE, DISPUTE_ORDER, true },
	{ DISPUTE_ENFORCED, DISPUTE_ORDER, false },
	{ DISPUTE_ENDING, DISPUTE_CLOSED, true },
};

static bool
is(const struct report_row *row, size_t column, const char *text)
{
	return strcmp(row->text[column], text) == 0;
}

/* Ended before the period and recorded in its year: counted nowhere. */
static bool
belated(const struct report_check *c, const struct report_row *row)
{
	int32_t	closed = row->date[DISPUTE_CLOSED];

	return closed != REPORT_NO_DATE && closed < c->from;
}

static void
row_carried(struct report_check *c, const struct report_row *row)
{
	const char	*counted = "tidak";

	if (row->carried)
		counted = !belated(c, row) ? "ya" :
		    report_row_year(c, row) == c->year ? "susulan" : "-";
	if (!is(row, DISPUTE_CARRIED, counted))
		report_row_text(c, row, RULE_CARRIED, DISPUTE_CARRIED, counted);
}

static void
row_due(struct report_check *c, const struct report_row *row)
{
	int32_t		 arose = row->date[DISPUTE_AROSE];
	int32_t		 by = row->date[DISPUTE_FILE_BY];
	int32_t		 registered = row->date[DISPUTE_REGISTERED];
	const char	*late = by != REPORT_NO_DATE &&
			    row->date[DISPUTE_FILED] > by ? "ya" : "tidak";

	report_row_date(c, row, RULE_DUE, DISPUTE_FILE_BY, report_row_due(c,
	    arose, report_term_days(c, REPORT_TERM_DISPUTE, arose)));
	report_row_date(c, row, RULE_DUE, DISPUTE_DECIDE_BY, report_row_due(c,
	    registered, report_term_days(c, REPORT_TERM_DECIDE, registered)));
	if (!is(row, DISPUTE_FILED_LATE, late))
		report_row_text(c, row, RULE_FILED_LATE, DISPUTE_FILED_LATE, late);
}

static void
row_lengths(struct report_check *c, struct report_row *row)
{
	int32_t	filed = row->date[DISPUTE_FILED];
	int32_t	decided = row->date[DISPUTE_DECIDED];

	if (decided == REPORT_NO_DATE)
		decided = row->end;
	row->workdays = row->date[DISPUTE_REGISTERED] == REPORT_NO_DATE ?
	    REPORT_NOT_APPLICABLE : report_row_workdays(c,
	    row->date[DISPUTE_REGISTERED], decided);
	report_row_number(c, row, RULE_LENGTH, DISPUTE_WORKDAYS, row->workdays);
	report_row_number(c, row, RULE_LENGTH, DISPUTE_LATE,
	    report_row_late(c, row->date[DISPUTE_DECIDE_BY], decided));
	report_row_number(c, row, RULE_LENGTH, DISPUTE_ORDER_LATE,
	    report_row_late(c, row->date[DISPUTE_ORDER_DUE], row->end));
	if (filed != REPORT_NO_DATE && row->end != REPORT_NO_DATE)
		report_row_number(c, row, RULE_LENGTH, DISPUTE_DAYS,
		    row->end - filed);
}

static void
row_consistent(struct report_check *c, const struct report_row *row)
{
	bool	agreed = is(row, DISPUTE_MEDIATION, "sepakat");
	bool	done = is(row, DISPUTE_ENDING, "dilaksanakan");
	bool	ordered = row->date[DISPUTE_ORDER] != REPORT_NO_DATE;
	bool	there, needed;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		there = row->text[pairs[i].column][0] != '\0';
		needed = row->text[pairs[i].needs][0] != '\0';
		if ((there && !needed) || (pairs[i].both && there != needed))
			report_row_text(c, row, RULE_CONSISTENT, pairs[i].column,
			    row->text[pairs[i].needs]);
	}
	if (agreed != is(row, DISPUTE_VERDICT, "sepakat") || (agreed &&
	    row->date[DISPUTE_DECIDED] != row->date[DISPUTE_MEDIATION_END]))
		report_row_text(c, row, RULE_CONSISTENT, DISPUTE_MEDIATION,
		    row->text[DISPUTE_VERDICT]);
	if ((done && !ordered) || (ordered && !done &&
	    row->date[DISPUTE_CLOSED] != REPORT_NO_DATE))
		report_row_text(c, row, RULE_CONSISTENT, DISPUTE_ENDING,
		    row->text[DISPUTE_ORDER]);
	if (report_row_doubled(row->text[DISPUTE_GROUNDS]))
		report_row_text(c, row, RULE_ROW_GROUND, DISPUTE_GROUNDS, "-");
}

/* What happened in the period, and where the result of it stands. */
static void
count_events(const struct report_check *c, int64_t *n,
    const struct report_row *row)
{
	static const struct {
		size_t	date;
		size_t	figure;
	} events[] = {
		{ DISPUTE_REGISTERED, REPORT_DIS_REGISTERED },
		{ DISPUTE_MEDIATED, REPORT_DIS_MEDIATED },
		{ DISPUTE_HEARD, REPORT_DIS_HEARD },
		{ DISPUTE_COURT, REPORT_DIS_COURT },
		{ DISPUTE_CASSATION, REPORT_DIS_CASSATION },
		{ DISPUTE_ENFORCED, REPORT_DIS_ENFORCED },
	};
	static const struct {
		size_t			date;
		size_t			code;
		enum report_split_name	split;
	} results[] = {
		{ DISPUTE_MEDIATION_END, DISPUTE_MEDIATION,
		    REPORT_SPLIT_MEDIATION },
		{ DISPUTE_DECIDED, DISPUTE_VERDICT, REPORT_SPLIT_VERDICT },
		{ DISPUTE_COURT_END, DISPUTE_COURT_JUDGMENT, REPORT_SPLIT_COURT },
		{ DISPUTE_CASSATION_END, DISPUTE_CASSATION_JUDGMENT,
		    REPORT_SPLIT_CASSATION },
		{ DISPUTE_CLOSED, DISPUTE_ENDING, REPORT_SPLIT_ENDING },
	};

	for (size_t i = 0; i < sizeof(events) / sizeof(events[0]); i++)
		n[events[i].figure] += row->date[events[i].date] >= c->from;
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++) {
		if (row->date[results[i].date] >= c->from)
			report_count_item(n, results[i].split,
			    row->text[results[i].code]);
	}
}

static void
count_set(const struct report_check *c, struct report_set *set,
    const struct report_row *row)
{
	int64_t	*n = set->counted;
	bool	 closed = row->date[DISPUTE_CLOSED] != REPORT_NO_DATE;
	bool	 decided = row->date[DISPUTE_DECIDED] != REPORT_NO_DATE;
	bool	 late = row->date[DISPUTE_DECIDE_BY] != REPORT_NO_DATE &&
		    (decided ? row->date[DISPUTE_DECIDED] : row->end) >
		    row->date[DISPUTE_DECIDE_BY];
	bool	 order_late = row->end > row->date[DISPUTE_ORDER_DUE];

	n[row->carried ? REPORT_DIS_OPENING : REPORT_DIS_FILED]++;
	n[closed ? REPORT_DIS_CLOSED : REPORT_DIS_PENDING]++;
	n[REPORT_DIS_FILED_LATE] += !row->carried &&
	    is(row, DISPUTE_FILED_LATE, "ya");
	count_events(c, n, row);
	if (decided && row->date[DISPUTE_DECIDED] >= c->from) {
		n[REPORT_DIS_DECIDED]++;
		n[late ? REPORT_DIS_LATE : REPORT_DIS_IN_TIME]++;
		report_days_add(&set->days[REPORT_DISPUTES], row->workdays);
	}
	n[REPORT_DIS_LATE_OPEN] += !decided && !closed && late;
	if (row->date[DISPUTE_ORDER] == REPORT_NO_DATE)
		return;
	n[!closed ? REPORT_COMPLY_OPEN : order_late ? REPORT_COMPLY_LATE :
	    REPORT_COMPLY_IN_TIME]++;
	n[REPORT_COMPLY_LATE_OPEN] += !closed && order_late;
}

void
report_check_dispute(struct report_check *c, const xmlNode *node)
{
	struct report_row	row;
	int32_t			closed;

	report_row_read(c, node, REPORT_DISPUTES, &row);
	closed = row.date[DISPUTE_CLOSED];
	row.end = closed == REPORT_NO_DATE ? c->as_of : closed;
	row.carried = row.date[DISPUTE_FILED] < c->from;
	row_carried(c, &row);
	report_row_common(c, REPORT_DISPUTES, &row, order,
	    sizeof(order) / sizeof(order[0]));
	row_due(c, &row);
	row_lengths(c, &row);
	row_consistent(c, &row);
	if (belated(c, &row))
		return;
	count_set(c, &c->total, &row);
	if (row.agency != NULL)
		count_set(c, &row.agency->set, &row);
}
