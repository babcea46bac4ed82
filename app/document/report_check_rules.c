#include "document/report_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "document/report_date.h"

/* A figure as it stands in the file: hundredths for days. */
static const char *
figure_text(size_t figure, int64_t value, char text[32])
{
	if (value == REPORT_NOT_APPLICABLE || value == REPORT_UNSET)
		return "-";
	if (report_fields[figure].kind == REPORT_DAYS)
		snprintf(text, 32, "%" PRId64 ".%02" PRId64, value / 100,
		    value % 100);
	else
		snprintf(text, 32, "%" PRId64, value);
	return text;
}

static void
find_figure(struct report_check *c, const struct report_agency *agency,
    enum report_rule rule, size_t figure, int64_t stated, int64_t counted)
{
	const struct report_field	*f = &report_fields[figure];
	char				 path[REPORT_PATH_MAX], left[32], right[32];
	char				 name[REPORT_NAME_MAX];

	snprintf(name, sizeof(name), "%s%s", f->element == NULL ? "@" : "",
	    f->element == NULL ? f->code : f->element);
	report_find(c->findings, rule, report_figure_path(agency,
	    f->section->group, f->section->name, name, f->element == NULL ||
	    f->code == NULL ? "" : f->code, path),
	    figure_text(figure, stated, left), figure_text(figure, counted, right));
}

/* Whether the version of the report has this figure. */
static bool
known(const struct report_check *c, size_t figure)
{
	return report_fields[figure].section->since <= (int)c->version;
}

/* A claimed number to reckon with; what is missing counts as nothing. */
static int64_t
stated(const int64_t *set, size_t figure)
{
	return set[figure] < 0 ? 0 : set[figure];
}

struct sum {
	size_t	n;
	size_t	figure[3];
};

static int64_t
sum_stated(const int64_t *set, const struct sum *sum)
{
	int64_t	total = 0;

	for (size_t i = 0; i < sum->n; i++)
		total += stated(set, sum->figure[i]);
	return total;
}

/* What must add up to the same; a break is told of the figure `at`. */
static const struct {
	enum report_rule	rule;
	size_t			at;
	struct sum		written;
	struct sum		counted;
} equations[] = {
	{ RULE_FLOW, REPORT_PENDING, { 2, { REPORT_CLOSED, REPORT_PENDING } },
	    { 2, { REPORT_OPENING, REPORT_RECEIVED } } },
	{ RULE_BUCKETS, REPORT_ANSWERED, { 1, { REPORT_ANSWERED } },
	    { 3, { REPORT_TO_10, REPORT_TO_17, REPORT_OVER_17 } } },
	{ RULE_EXTENDED, REPORT_EXTENDED, { 1, { REPORT_EXTENDED } },
	    { 2, { REPORT_EXTENDED_CLOSED, REPORT_EXTENDED_OPEN } } },
	{ RULE_OBJ_FLOW, REPORT_OBJ_PENDING,
	    { 2, { REPORT_OBJ_CLOSED, REPORT_OBJ_PENDING } },
	    { 2, { REPORT_OBJ_OPENING, REPORT_OBJ_RECEIVED } } },
	{ RULE_OBJ_ANSWERED, REPORT_OBJ_ANSWERED, { 1, { REPORT_OBJ_ANSWERED } },
	    { 2, { REPORT_OBJ_IN_TIME, REPORT_OBJ_LATE } } },
	{ RULE_OBJ_ANSWERED, REPORT_OBJ_ANSWERED, { 1, { REPORT_OBJ_ANSWERED } },
	    { 3, { REPORT_RULING, REPORT_RULING + 1, REPORT_RULING + 2 } } },
	{ RULE_OBJ_ORDERS, REPORT_ORDER_GIVEN, { 1, { REPORT_ORDER_GIVEN } },
	    { 2, { REPORT_RULING, REPORT_RULING + 1 } } },
	{ RULE_OBJ_ORDERS, REPORT_ORDER_PENDING, { 3, { REPORT_ORDER_IN_TIME,
	    REPORT_ORDER_LATE, REPORT_ORDER_PENDING } },
	    { 2, { REPORT_ORDER_OPENING, REPORT_ORDER_GIVEN } } },
	{ RULE_DIS_FLOW, REPORT_DIS_PENDING,
	    { 2, { REPORT_DIS_CLOSED, REPORT_DIS_PENDING } },
	    { 2, { REPORT_DIS_OPENING, REPORT_DIS_FILED } } },
	{ RULE_DIS_MEDIATION, REPORT_MEDIATION, { 1, { REPORT_MEDIATION } },
	    { 1, { REPORT_VERDICT } } },
	{ RULE_DIS_DECIDED, REPORT_DIS_DECIDED, { 1, { REPORT_DIS_DECIDED } },
	    { 2, { REPORT_DIS_IN_TIME, REPORT_DIS_LATE } } },
	{ RULE_DIS_ORDERS, REPORT_COMPLY_IN_TIME,
	    { 2, { REPORT_COMPLY_IN_TIME, REPORT_COMPLY_LATE } },
	    { 1, { REPORT_ENDING } } },
};

/* What may not be more than what. */
static const struct {
	enum report_rule	rule;
	size_t			small;
	size_t			large;
} at_most[] = {
	{ RULE_ORDER, REPORT_MIN, REPORT_MEDIAN },
	{ RULE_ORDER, REPORT_MEDIAN, REPORT_MAX },
	{ RULE_ORDER, REPORT_MIN, REPORT_MEAN },
	{ RULE_ORDER, REPORT_MEAN, REPORT_MAX },
	{ RULE_LATE, REPORT_LATE, REPORT_LATE_FIRST },
	{ RULE_LATE, REPORT_LATE_FIRST, REPORT_ANSWERED },
	{ RULE_LATE, REPORT_LATE_OPEN, REPORT_PENDING },
	{ RULE_ORDER, REPORT_OBJ_MIN, REPORT_OBJ_MEDIAN },
	{ RULE_ORDER, REPORT_OBJ_MEDIAN, REPORT_OBJ_MAX },
	{ RULE_ORDER, REPORT_OBJ_MIN, REPORT_OBJ_MEAN },
	{ RULE_ORDER, REPORT_OBJ_MEAN, REPORT_OBJ_MAX },
	{ RULE_LATE, REPORT_OBJ_FILED_LATE, REPORT_OBJ_RECEIVED },
	{ RULE_LATE, REPORT_OBJ_LATE_OPEN, REPORT_OBJ_PENDING },
	{ RULE_LATE, REPORT_ORDER_LATE_OPEN, REPORT_ORDER_PENDING },
	{ RULE_OBJ_GROUNDS, REPORT_OBJ_RECEIVED, REPORT_GROUND_SUM },
	{ RULE_ORDER, REPORT_DIS_MIN, REPORT_DIS_MEDIAN },
	{ RULE_ORDER, REPORT_DIS_MEDIAN, REPORT_DIS_MAX },
	{ RULE_ORDER, REPORT_DIS_MIN, REPORT_DIS_MEAN },
	{ RULE_ORDER, REPORT_DIS_MEAN, REPORT_DIS_MAX },
	{ RULE_LATE, REPORT_DIS_FILED_LATE, REPORT_DIS_FILED },
	{ RULE_LATE, REPORT_DIS_LATE_OPEN, REPORT_DIS_PENDING },
	{ RULE_LATE, REPORT_COMPLY_LATE_OPEN, REPORT_COMPLY_OPEN },
	{ RULE_LATE, REPORT_COMPLY_OPEN, REPORT_DIS_PENDING },
};

static void
relation_rules(struct report_check *c, const struct report_agency *agency,
    const int64_t *s)
{
	int64_t	left, right;

	for (size_t i = 0; i < sizeof(equations) / sizeof(equations[0]); i++) {
		left = sum_stated(s, &equations[i].written);
		right = sum_stated(s, &equations[i].counted);
		if (left != right)
			find_figure(c, agency, equations[i].rule, equations[i].at,
			    left, right);
	}
	for (size_t i = 0; i < sizeof(at_most) / sizeof(at_most[0]); i++) {
		if (s[at_most[i].small] > s[at_most[i].large])
			find_figure(c, agency, at_most[i].rule, at_most[i].small,
			    s[at_most[i].small], s[at_most[i].large]);
	}
	left = stated(s, REPORT_REFUSED) + stated(s, REPORT_PARTIAL);
	if (stated(s, REPORT_REASON_SUM) < left)
		find_figure(c, agency, RULE_REASON, REPORT_REASON_SUM,
		    s[REPORT_REASON_SUM], left);
	for (size_t i = 0; i < REPORT_GROUNDS; i++) {
		if (s[REPORT_GROUND + i] > stated(s, REPORT_OBJ_RECEIVED))
			find_figure(c, agency, RULE_OBJ_GROUNDS,
			    REPORT_GROUND + i, s[REPORT_GROUND + i],
			    s[REPORT_OBJ_RECEIVED]);
	}
}

/* The rule that a split's sum breaks when it is not the whole. */
static enum report_rule
split_rule(size_t split)
{
	static const struct {
		size_t			split;
		enum report_rule	rule;
	} rules[] = {
		{ REPORT_SPLIT_DECISION, RULE_DECISION },
		{ REPORT_SPLIT_RULING, RULE_OBJ_RULINGS },
		{ REPORT_SPLIT_VERDICT, RULE_DIS_DECIDED },
		{ REPORT_SPLIT_ENDING, RULE_DIS_ENDINGS },
	};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (rules[i].split == split)
			return rules[i].rule;
	}
	return RULE_SPLIT;
}

static void
set_rules(struct report_check *c, const struct report_agency *agency,
    const struct report_set *set)
{
	const int64_t			*s = set->stated;
	const struct report_split	*split;
	int64_t				 sum;

	relation_rules(c, agency, s);
	for (size_t i = 0; i < REPORT_SPLITS; i++) {
		split = &report_splits[i];
		if (!known(c, split->sum))
			continue;
		sum = 0;
		for (size_t j = 0; j < split->count; j++)
			sum += stated(s, split->first + j);
		if (sum != s[split->sum])
			find_figure(c, agency, RULE_SUM, split->sum,
			    s[split->sum], sum);
		if (s[split->sum] != s[split->whole])
			find_figure(c, agency, split_rule(i), split->sum,
			    s[split->sum], s[split->whole]);
	}
	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		if (known(c, i) && s[i] != set->counted[i])
			find_figure(c, agency, s[i] == REPORT_UNSET ? RULE_CODES :
			    RULE_COUNT, i, s[i], set->counted[i]);
	}
}

/* The report's figures are the sum of the agencies'. */
static void
total_rules(struct report_check *c)
{
	int64_t	sum;

	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		if (report_fields[i].kind == REPORT_DAYS || !known(c, i))
			continue;
		sum = 0;
		for (size_t j = 0; j < c->nagencies; j++)
			sum += stated(c->agencies[j].set.stated, i);
		if (c->total.stated[i] != sum)
			find_figure(c, NULL, RULE_TOTAL, i, c->total.stated[i],
			    sum);
	}
}

static void
open_text(const struct report_oldest *oldest, size_t i,
    char text[REPORT_PATH_MAX])
{
	const struct report_open	*o = &oldest->entry[i];
	char				 received[REPORT_DATE_SIZE];
	char				 due[REPORT_DATE_SIZE];

	if (i >= oldest->n) {
		snprintf(text, REPORT_PATH_MAX, "-");
		return;
	}
	snprintf(text, REPORT_PATH_MAX, "%s %s diterima %s tenggat %s "
	    "hariKerja %" PRId64 " terlambat %" PRId64, o->number, o->agency,
	    report_date_write(o->received, received),
	    report_date_write(o->due, due), o->workdays,
	    o->late == REPORT_NOT_APPLICABLE ? -1 : o->late);
}

static void
oldest_rules(struct report_check *c)
{
	char	path[REPORT_PATH_MAX], left[REPORT_PATH_MAX];
	char	right[REPORT_PATH_MAX];

	for (size_t i = 0; i < REPORT_OLDEST_MAX; i++) {
		open_text(&c->oldest_stated, i, left);
		open_text(&c->oldest_counted, i, right);
		snprintf(path, sizeof(path), "laporan/terlama/permohonan[%zu]",
		    i + 1);
		if (strcmp(left, right) != 0)
			report_find(c->findings, RULE_OLDEST, path, left, right);
	}
}

static void
entries(struct report_check *c, const char *path, int64_t claimed, int64_t n)
{
	if (claimed != n)
		report_find_numbers(c->findings, RULE_ENTRIES, path, claimed, n);
}

static void
rows_rules(struct report_check *c)
{
	char	path[REPORT_PATH_MAX];

	for (size_t i = 0; i < REPORT_BOOKS; i++) {
		snprintf(path, sizeof(path), "laporan/%s/@jumlah",
		    report_books[i].rows);
		if (report_books[i].since <= c->version)
			entries(c, path, c->reading[i].stated,
			    c->reading[i].rows);
	}
}

void
report_check_end(struct report_check *c)
{
	report_check_terms(c);
	report_count_end(&c->total);
	set_rules(c, NULL, &c->total);
	for (size_t i = 0; i < c->nagencies; i++) {
		report_count_end(&c->agencies[i].set);
		set_rules(c, &c->agencies[i], &c->agencies[i].set);
	}
	total_rules(c);
	oldest_rules(c);
	entries(c, "laporan/perOpd/@jumlah", c->stated_agencies,
	    (int64_t)c->nagencies);
	entries(c, "laporan/terlama/@jumlah", c->stated_oldest,
	    (int64_t)c->oldest_seen);
	rows_rules(c);
}
