#include "document/report_check.h"

#include <string.h>

#include "document/report_date.h"

/* What may not come before what. */
static const struct report_order order[] = {
	{ REQUEST_RECEIVED, REQUEST_COMPLETE },
	{ REQUEST_RECEIVED, REQUEST_START },
	{ REQUEST_START, REQUEST_EXTENDED },
	{ REQUEST_EXTENDED, REQUEST_DUE_FIRST },
	{ REQUEST_EXTENDED, REQUEST_CLOSED },
	{ REQUEST_START, REQUEST_ANSWERED },
	{ REQUEST_START, REQUEST_CLOSED },
	{ REQUEST_ANSWERED, REQUEST_HANDED },
};

static void
row_due(struct report_check *c, const struct report_row *row)
{
	int32_t	start = row->date[REQUEST_START];
	int32_t	extended = row->date[REQUEST_EXTENDED];
	int32_t	complete = row->date[REQUEST_COMPLETE];
	int64_t	days = report_term_days(c, REPORT_TERM_ANSWER, start);

	/* From completeness only where what was missing was told in time. */
	if (c->from_complete && complete != REPORT_NO_DATE &&
	    start != row->date[REQUEST_RECEIVED])
		report_row_date(c, row, RULE_START, REQUEST_START, complete);
	else
		report_row_date(c, row, RULE_START, REQUEST_START,
		    row->date[REQUEST_RECEIVED]);
	report_row_date(c, row, RULE_DUE, REQUEST_DUE_FIRST,
	    report_row_due(c, start, days));
	if (extended != REPORT_NO_DATE)
		days += report_term_days(c, REPORT_TERM_EXTENSION, extended);
	report_row_date(c, row, RULE_DUE, REQUEST_DUE,
	    report_row_due(c, start, days));
}

static void
row_lengths(struct report_check *c, struct report_row *row)
{
	int32_t	received = row->date[REQUEST_RECEIVED];

	row->workdays = report_row_workdays(c, row->date[REQUEST_START],
	    row->end);
	report_row_number(c, row, RULE_LENGTH, REQUEST_WORKDAYS, row->workdays);
	report_row_number(c, row, RULE_LENGTH, REQUEST_LATE_FIRST,
	    report_row_late(c, row->date[REQUEST_DUE_FIRST], row->end));
	report_row_number(c, row, RULE_LENGTH, REQUEST_LATE,
	    report_row_late(c, row->date[REQUEST_DUE], row->end));
	if (received != REPORT_NO_DATE && row->end != REPORT_NO_DATE)
		report_row_number(c, row, RULE_LENGTH, REQUEST_DAYS,
		    row->end - received);
}

static void
row_consistent(struct report_check *c, const struct report_row *row)
{
	const char	*decision = row->text[REQUEST_DECISION];
	const char	*reasons = row->text[REQUEST_REASONS];
	int32_t		 closed = row->date[REQUEST_CLOSED];
	bool		 ended = strcmp(decision, "tidak_lengkap") == 0 ||
			    strcmp(decision, "dicabut") == 0;
	bool		 given = strcmp(decision, "sebagian") == 0;
	bool		 denied = strcmp(decision, "ditolak") == 0;
	bool		 refused = given || denied;

	given = given || strcmp(decision, "dikabulkan") == 0;
	if ((closed == REPORT_NO_DATE) != (decision[0] == '\0'))
		report_row_text(c, row, RULE_CONSISTENT, REQUEST_DECISION,
		    row->text[REQUEST_CLOSED]);
	report_row_date(c, row, RULE_CONSISTENT, REQUEST_ANSWERED,
	    ended ? REPORT_NO_DATE : closed);
	if (!given && row->date[REQUEST_HANDED] != REPORT_NO_DATE)
		report_row_text(c, row, RULE_CONSISTENT, REQUEST_HANDED, "-");
	if (refused != (reasons[0] != '\0') ||
	    (denied && strcmp(reasons, "tidak_dikuasai") == 0))
		report_row_text(c, row, RULE_ROW_REASON, REQUEST_REASONS,
		    decision);
	if (report_row_doubled(reasons))
		report_row_text(c, row, RULE_ROW_REASON, REQUEST_REASONS, "-");
}

void
report_check_request(struct report_check *c, const xmlNode *node)
{
	struct report_row	row;
	int32_t			closed;

	report_row_read(c, node, REPORT_REQUESTS, &row);
	closed = row.date[REQUEST_CLOSED];
	row.end = closed == REPORT_NO_DATE ? c->as_of : closed;
	row.carried = strcmp(row.text[REQUEST_CARRIED], "ya") == 0;
	if (row.carried != (row.date[REQUEST_RECEIVED] < c->from) ||
	    (closed != REPORT_NO_DATE && closed < c->from))
		report_row_text(c, &row, RULE_CARRIED, REQUEST_CARRIED,
		    row.carried ? "tidak" : "ya");
	report_row_common(c, REPORT_REQUESTS, &row, order,
	    sizeof(order) / sizeof(order[0]));
	row_due(c, &row);
	row_lengths(c, &row);
	row_consistent(c, &row);
	report_count_request(c, &row);
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
