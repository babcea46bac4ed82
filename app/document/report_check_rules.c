#include "document/report_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "document/report_date.h"

/* A claimed figure's place: in the total, or in an agency. */
static const char *
figure_path(const struct report_agency *agency, size_t figure,
    char path[REPORT_PATH_MAX])
{
	const struct report_field	*f = &report_fields[figure];
	char				 name[REPORT_NAME_MAX * 2];

	if (f->element == NULL)
		snprintf(name, sizeof(name), "@%s", f->code);
	else if (f->code == NULL)
		snprintf(name, sizeof(name), "%s", f->element);
	else
		snprintf(name, sizeof(name), "%s[%s]", f->element, f->code);
	snprintf(path, REPORT_PATH_MAX, "laporan/%s%s%s%s/%s",
	    agency == NULL ? "" : "perOpd/opd[", agency == NULL ? "" :
	    agency->code, agency == NULL ? "" : "]/", f->section, name);
	return path;
}

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
	char	path[REPORT_PATH_MAX], left[32], right[32];

	report_find(c->findings, rule, figure_path(agency, figure, path),
	    figure_text(figure, stated, left), figure_text(figure, counted, right));
}

/* A claimed number to reckon with; what is missing counts as nothing. */
static int64_t
stated(const int64_t *set, size_t figure)
{
	return set[figure] < 0 ? 0 : set[figure];
}

static void
flow_rules(struct report_check *c, const struct report_agency *agency,
    const int64_t *s)
{
	int64_t	in = stated(s, REPORT_OPENING) + stated(s, REPORT_RECEIVED);
	int64_t	out = stated(s, REPORT_CLOSED) + stated(s, REPORT_PENDING);
	int64_t	refused = stated(s, REPORT_REFUSED) + stated(s, REPORT_PARTIAL);
	int64_t	buckets = stated(s, REPORT_TO_10) + stated(s, REPORT_TO_17) +
		    stated(s, REPORT_OVER_17);
	int64_t	extended = stated(s, REPORT_EXTENDED_CLOSED) +
		    stated(s, REPORT_EXTENDED_OPEN);

	if (in != out)
		find_figure(c, agency, agency == NULL ? RULE_FLOW :
		    RULE_FLOW_AGENCY, REPORT_PENDING, out, in);
	if (stated(s, REPORT_REASON_SUM) < refused)
		find_figure(c, agency, RULE_REASON, REPORT_REASON_SUM,
		    s[REPORT_REASON_SUM], refused);
	if (buckets != stated(s, REPORT_ANSWERED))
		find_figure(c, agency, RULE_BUCKETS, REPORT_ANSWERED,
		    s[REPORT_ANSWERED], buckets);
	if (extended != stated(s, REPORT_EXTENDED))
		find_figure(c, agency, RULE_EXTENDED, REPORT_EXTENDED,
		    s[REPORT_EXTENDED], extended);
}

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
};

static void
set_rules(struct report_check *c, const struct report_agency *agency,
    const struct report_set *set)
{
	const int64_t			*s = set->stated;
	const struct report_split	*split;
	int64_t				 sum;

	flow_rules(c, agency, s);
	for (size_t i = 0; i < sizeof(at_most) / sizeof(at_most[0]); i++) {
		if (s[at_most[i].small] > s[at_most[i].large])
			find_figure(c, agency, at_most[i].rule, at_most[i].small,
			    s[at_most[i].small], s[at_most[i].large]);
	}
	for (size_t i = 0; i < REPORT_SPLITS; i++) {
		split = &report_splits[i];
		sum = 0;
		for (size_t j = 0; j < split->count; j++)
			sum += stated(s, split->first + j);
		if (sum != s[split->sum])
			find_figure(c, agency, RULE_SUM, split->sum,
			    s[split->sum], sum);
		if (s[split->sum] != s[split->whole])
			find_figure(c, agency, i == REPORT_SPLIT_DECISION ?
			    RULE_DECISION : RULE_SPLIT, split->sum,
			    s[split->sum], s[split->whole]);
	}
	for (size_t i = 0; i < REPORT_FIGURES; i++) {
		if (s[i] != set->counted[i])
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
		if (report_fields[i].kind == REPORT_DAYS)
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

void
report_check_end(struct report_check *c)
{
	if (c->nterms < 2)
		report_find_numbers(c->findings, RULE_TERM,
		    "laporan/kepala/caraHitung", (int64_t)c->nterms, 2);
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
	entries(c, "laporan/rincian/@jumlah", c->stated_rows, c->rows);
}
