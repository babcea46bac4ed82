#include "document/report_balance.h"

#include <stdio.h>
#include <string.h>

#include "document/report_check.h"
#include "document/report_date.h"

static const struct {
	size_t	opening;
	size_t	closing;
} flows[REPORT_FLOWS] = {
	{ REPORT_OPENING, REPORT_PENDING },
	{ REPORT_OBJ_OPENING, REPORT_OBJ_PENDING },
	{ REPORT_ORDER_OPENING, REPORT_ORDER_PENDING },
	{ REPORT_DIS_OPENING, REPORT_DIS_PENDING },
};

void
report_balance_take(const struct report_check *c, struct report_balance *b)
{
	snprintf(b->body, sizeof(b->body), "%s", c->body);
	b->from = c->from;
	b->as_of = c->as_of;
	for (size_t i = 0; i < REPORT_FLOWS; i++) {
		b->opening[i] = c->total.stated[flows[i].opening];
		b->closing[i] = c->total.stated[flows[i].closing];
	}
}

void
report_balance_compare(struct report_findings *f,
    const struct report_balance *report, const struct report_balance *before)
{
	const struct report_field	*field;
	char				 path[REPORT_PATH_MAX];

	if (strcmp(report->body, before->body) != 0)
		report_find(f, RULE_FOLLOWS, "laporan/kepala/badanPublik/@kode",
		    report->body, before->body);
	if (before->as_of == REPORT_NO_DATE || report->from != before->as_of + 1)
		report_find_dates(f, RULE_FOLLOWS, "laporan/kepala/masa/@dari",
		    report->from, before->as_of == REPORT_NO_DATE ?
		    REPORT_NO_DATE : before->as_of + 1);
	for (size_t i = 0; i < REPORT_FLOWS; i++) {
		if (report->opening[i] < 0 || before->closing[i] < 0 ||
		    report->opening[i] == before->closing[i])
			continue;
		field = &report_fields[flows[i].opening];
		report_find_numbers(f, RULE_OPENING, report_figure_path(NULL,
		    field->section->group, field->section->name, field->element,
		    "", path), report->opening[i], before->closing[i]);
	}
}
