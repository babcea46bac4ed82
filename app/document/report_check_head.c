#include "document/report_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "document/report_date.h"

#define HEAD	"laporan/kepala/"

/*
 * What the law says, in the order of the file; a report that counts otherwise
 * is wrong.
 */
static const struct {
	const char		*code;
	enum report_version	 since;
	const char		*from;
	int64_t			 days;
} law[REPORT_TERM_NAMES] = {
	[REPORT_TERM_ANSWER] = { "tanggapan", REPORT_1_0, "2010-04-30", 10 },
	[REPORT_TERM_EXTENSION] = { "perpanjangan", REPORT_1_0, "2010-04-30", 7 },
	[REPORT_TERM_OBJECT] = { "keberatan_ajukan", REPORT_1_1, "2010-04-30",
	    30 },
	[REPORT_TERM_OBJECTION] = { "keberatan_tanggapan", REPORT_1_1,
	    "2010-04-30", 30 },
	[REPORT_TERM_DISPUTE] = { "sengketa_ajukan", REPORT_1_1, "2010-04-30",
	    14 },
	[REPORT_TERM_DECIDE] = { "ki_selesai", REPORT_1_1, "2010-04-30", 100 },
};

static const struct {
	const char	*zone;
	int64_t		 offset;
} zones[] = {
	{ "Asia/Jakarta", 7 }, { "Asia/Makassar", 8 }, { "Asia/Jayapura", 9 },
};

static const struct {
	const char	*kind;
	int		 months;
	int64_t		 parts;
} periods[] = {
	{ "tahunan", 12, 1 }, { "semester", 6, 2 }, { "triwulan", 3, 4 },
};

static void
on_body(struct report_check *c, const xmlNode *node)
{
	const char	*zone = report_attr(node, "zona");

	report_attr_copy(node, "kode", c->body);
	report_attr_copy(node, "wilayah", c->region);
	for (size_t i = 0; i < sizeof(zones) / sizeof(zones[0]); i++) {
		if (strcmp(zone, zones[i].zone) == 0)
			c->offset = zones[i].offset;
	}
}

static void
on_period(struct report_check *c, const xmlNode *node)
{
	const char	*kind = report_attr(node, "jenis");
	int64_t		 part = report_attr_number(node, "urut");
	int32_t		 from = REPORT_NO_DATE, to = REPORT_NO_DATE;
	int		 month;

	c->year = report_attr_number(node, "tahun");
	c->from = report_attr_date(node, "dari");
	c->to = report_attr_date(node, "sampai");
	c->as_of = report_attr_date(node, "acuan");
	for (size_t i = 0; i < sizeof(periods) / sizeof(periods[0]); i++) {
		if (strcmp(kind, periods[i].kind) != 0 || part < 1 ||
		    part > periods[i].parts || c->year < 1900 || c->year > 9998)
			continue;
		c->annual = periods[i].months == 12;
		month = (int)(part - 1) * periods[i].months + 1;
		from = report_date_make((int)c->year, month, 1);
		month += periods[i].months;
		to = report_date_make((int)c->year + (month > 12),
		    month > 12 ? month - 12 : month, 1) - 1;
	}
	if (from == REPORT_NO_DATE)
		report_find_numbers(c->findings, RULE_PERIOD,
		    HEAD "masa/@urut", part, 1);
	if (c->from != from)
		report_find_dates(c->findings, RULE_PERIOD, HEAD "masa/@dari "
		    "(dengan @tahun)", c->from, from);
	if (c->to != to)
		report_find_dates(c->findings, RULE_PERIOD, HEAD "masa/@sampai "
		    "(dengan @tahun)", c->to, to);
}

static void
on_status(struct report_check *c, const xmlNode *node)
{
	bool		 final = strcmp(report_attr(node, "keadaan"), "final") == 0;
	bool		 numbered = report_attr(node, "nomor")[0] != '\0';
	bool		 corrects = report_attr(node, "memperbaiki")[0] != '\0';
	int64_t		 revision = report_attr_number(node, "revisi");
	int32_t		 as_of;

	c->dated = report_attr_date(node, "tanggal");
	as_of = c->dated < c->to ? c->dated : c->to;
	if (c->as_of != as_of)
		report_find_dates(c->findings, RULE_AS_OF, HEAD "masa/@acuan "
		    "(dengan status/@tanggal)", c->as_of, as_of);
	if (final != numbered)
		report_find(c->findings, RULE_REVISION, HEAD "status/@nomor",
		    report_attr(node, "nomor"), final ? "nomor" : "-");
	if ((revision != 0) != corrects)
		report_find_numbers(c->findings, RULE_REVISION,
		    HEAD "status/@revisi", revision, corrects ? 1 : 0);
}

/* "2026-11-21T20:00:00+08:00" in UTC as "20261121T120000Z". */
static bool
time_utc(const char *text, int64_t offset, int32_t *local, char utc[32])
{
	char	date[REPORT_DATE_SIZE];
	int	h, m, s, oh, year, month, day, end = 0;
	int32_t	at;

	snprintf(date, sizeof(date), "%.10s", text);
	if (!report_date_read(date, local) ||
	    sscanf(text + 10, "T%2d:%2d:%2d+%2d:00%n", &h, &m, &s, &oh, &end) != 4 ||
	    end != 15 || text[10 + end] != '\0' || oh != offset)
		return false;
	at = h < oh ? *local - 1 : *local;
	report_date_split(at, &year, &month, &day);
	snprintf(utc, 32, "%04d%02d%02dT%02d%02d%02dZ", year, month, day,
	    (h - oh + 24) % 24, m, s);
	return true;
}

static void
on_snapshot(struct report_check *c, const xmlNode *node)
{
	const char	*id = report_attr(node, "id");
	char		 utc[32] = "-", expected[4 * REPORT_NAME_MAX];
	int32_t		 local = REPORT_NO_DATE;

	if (!time_utc(report_attr(node, "waktu"), c->offset, &local, utc))
		report_find(c->findings, RULE_SNAPSHOT, HEAD "potret/@waktu",
		    report_attr(node, "waktu"), "waktu setempat menurut zona");
	snprintf(expected, sizeof(expected), "%s/%s/%" PRId64 "/%s", c->region,
	    c->body, c->year, utc);
	if (strcmp(id, expected) != 0)
		report_find(c->findings, RULE_SNAPSHOT, HEAD "potret/@id (dengan "
		    "@waktu, badanPublik/@wilayah, masa/@tahun)", id, expected);
	if (local != c->dated)
		report_find_dates(c->findings, RULE_DATED, HEAD "status/@tanggal "
		    "(dengan potret/@waktu)", c->dated, local);
}

static void
on_counting(struct report_check *c, const xmlNode *node)
{
	c->from_complete = strcmp(report_attr(node, "awalJam"), "lengkap") == 0;
}

/* How many terms a version of the schema names. */
static size_t
law_size(enum report_version version)
{
	size_t	n = 0;

	while (n < REPORT_TERM_NAMES && law[n].since <= version)
		n++;
	return n;
}

static void
on_term(struct report_check *c, const xmlNode *node)
{
	const char		*code = report_attr(node, "kode");
	struct report_term	*term;
	char			 path[REPORT_PATH_MAX];
	int32_t			 from;
	size_t			 i = c->nterms;

	if (c->nterms == REPORT_TERMS_MAX)
		return;
	term = &c->terms[c->nterms++];
	term->name = REPORT_TERM_NAMES;
	term->days = report_attr_number(node, "hari");
	term->from = report_attr_date(node, "berlakuDari");
	snprintf(path, sizeof(path), HEAD "caraHitung/jangka[%s]", code);
	if (i >= law_size(c->version) || strcmp(code, law[i].code) != 0) {
		report_find(c->findings, RULE_TERM, path, code,
		    i < law_size(c->version) ? law[i].code : "-");
		return;
	}
	term->name = (enum report_term_name)i;
	report_date_read(law[i].from, &from);
	if (term->from != from)
		report_find_dates(c->findings, RULE_TERM, path, term->from, from);
	if (term->days != law[i].days)
		report_find_numbers(c->findings, RULE_TERM, path, term->days,
		    law[i].days);
}

void
report_check_terms(struct report_check *c)
{
	if (c->nterms < law_size(c->version))
		report_find_numbers(c->findings, RULE_TERM, HEAD "caraHitung",
		    (int64_t)c->nterms, (int64_t)law_size(c->version));
}

static void
on_calendar(struct report_check *c, const xmlNode *node)
{
	report_calendar_week(&c->calendar, report_attr(node, "pekan"));
}

static void
on_year(struct report_check *c, const xmlNode *node)
{
	report_calendar_year(&c->calendar, report_attr_number(node, "tahun"),
	    report_attr_number(node, "hariKerja"));
}

static void
on_day(struct report_check *c, const xmlNode *node)
{
	report_calendar_day(&c->calendar, report_attr_date(node, "tanggal"),
	    report_attr(node, "jenis"), report_attr_number(node, "ke"));
}

static const struct {
	const char	*name;
	void		(*run)(struct report_check *, const xmlNode *);
} elements[] = {
	{ "badanPublik", on_body }, { "masa", on_period },
	{ "status", on_status }, { "potret", on_snapshot },
	{ "caraHitung", on_counting }, { "jangka", on_term },
	{ "kalender", on_calendar }, { "tahun", on_year }, { "hari", on_day },
};

void
report_check_head(struct report_check *c, const xmlNode *node)
{
	for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++) {
		if (strcmp((const char *)node->name, elements[i].name) == 0)
			elements[i].run(c, node);
	}
}

void
report_check_calendar_end(struct report_check *c)
{
	report_calendar_close(&c->calendar);
}
