#include "document/report_calendar.h"

#include <string.h>

#include "document/report_date.h"

void
report_calendar_init(struct report_calendar *c,
    struct report_findings *findings)
{
	memset(c, 0, sizeof(*c));
	c->findings = findings;
}

void
report_calendar_week(struct report_calendar *c, const char *week)
{
	for (; *week != '\0'; week++) {
		if (*week >= '1' && *week <= '7')
			c->week[*week - '0'] = true;
	}
}

static void
day_path(const struct report_calendar *c, int32_t index, char path[64])
{
	char	date[REPORT_DATE_SIZE];

	snprintf(path, 64, "laporan/kepala/kalender/hari[%s]",
	    report_date_write(c->first + index, date));
}

/* Working days of the year being read, up to a day. */
static int32_t
count_to(const struct report_calendar *c, int32_t to)
{
	int32_t	n = 0;

	for (int32_t i = c->year_start; i <= to; i++)
		n += c->work[i];
	return n;
}

/* A year is complete: what is not named must be as the week says. */
static void
year_end(struct report_calendar *c)
{
	char	path[64];
	int32_t	counted;

	if (c->year <= 0)
		return;
	for (int32_t i = c->year_start; i < c->days; i++) {
		if (c->named[i] || c->week[report_date_weekday(c->first + i)])
			continue;
		day_path(c, i, path);
		report_find(c->findings, RULE_WEEK, path, "-", "akhir_pekan");
	}
	counted = count_to(c, c->days - 1);
	snprintf(path, sizeof(path), "laporan/kepala/kalender/tahun[%d]/@hariKerja",
	    c->year);
	if (c->stated != counted)
		report_find_numbers(c->findings, RULE_WORKDAYS, path, c->stated,
		    counted);
}

void
report_calendar_year(struct report_calendar *c, int64_t year, int64_t workdays)
{
	int32_t	start, end;

	year_end(c);
	if (c->year < 0)
		return;
	if (year < 1900 || year > 9998 || (c->year != 0 && year != c->year + 1) ||
	    c->days + 366 > REPORT_DAYS_MAX) {
		report_find_numbers(c->findings, RULE_YEAR,
		    "laporan/kepala/kalender/tahun/@tahun", year,
		    c->year == 0 ? REPORT_NO_COUNT : c->year + 1);
		c->year = -1;
		return;
	}
	start = report_date_make((int)year, 1, 1);
	end = report_date_make((int)year + 1, 1, 1);
	if (c->days == 0)
		c->first = start;
	c->year = (int)year;
	c->year_start = start - c->first;
	c->last = c->year_start - 1;
	c->stated = workdays;
	for (; c->days < end - c->first; c->days++)
		c->work[c->days] =
		    c->week[report_date_weekday(c->first + c->days)];
}

/* A day named as a weekend is one; a substitute day works, others rest. */
void
report_calendar_day(struct report_calendar *c, int32_t day, const char *kind,
    int64_t workdays)
{
	int32_t	index = day - c->first, counted;
	bool	weekend = strcmp(kind, "akhir_pekan") == 0;
	char	path[64];

	if (c->year <= 0)
		return;
	if (day == REPORT_NO_DATE || index <= c->last || index >= c->days ||
	    (weekend && c->week[report_date_weekday(day)])) {
		report_find_dates(c->findings, RULE_DAY,
		    "laporan/kepala/kalender/hari/@tanggal", day, REPORT_NO_DATE);
		return;
	}
	c->named[index] = true;
	c->work[index] = strcmp(kind, "hari_kerja_pengganti") == 0;
	c->last = index;
	counted = count_to(c, index);
	day_path(c, index, path);
	if (counted != workdays)
		report_find_numbers(c->findings, RULE_WORKDAYS, path, workdays,
		    counted);
}

void
report_calendar_close(struct report_calendar *c)
{
	year_end(c);
	c->workdays = 0;
	for (int32_t i = 0; i < c->days; i++) {
		if (c->work[i])
			c->nth[c->workdays++] = i;
		c->ordinal[i] = c->workdays;
	}
	c->closed = c->year > 0;
}

static bool
known(const struct report_calendar *c, int32_t day)
{
	return c->closed && day != REPORT_NO_DATE && day >= c->first &&
	    day - c->first < c->days;
}

int32_t
report_calendar_due(const struct report_calendar *c, int32_t from, int32_t n)
{
	int32_t	to;

	if (!known(c, from) || n < 1)
		return REPORT_NO_DATE;
	to = c->ordinal[from - c->first] + n;
	return to > c->workdays ? REPORT_NO_DATE : c->first + c->nth[to - 1];
}

int32_t
report_calendar_between(const struct report_calendar *c, int32_t a, int32_t b)
{
	if (!known(c, a) || !known(c, b))
		return REPORT_NO_COUNT;
	return c->ordinal[b - c->first] - c->ordinal[a - c->first];
}
