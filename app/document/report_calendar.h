#ifndef DOCUMENT_REPORT_CALENDAR_H
#define DOCUMENT_REPORT_CALENDAR_H

/*
 * Counts working days by the calendar that stands in a report, year by year,
 * knowing nothing but the week and the days that the file names. The second
 * implementation of what SQL does: that the two agree is what is verified.
 *
 * Years are added in sequence, each with its days in order, then closed.
 * Inconsistencies go to the findings. Fixed memory.
 */

#include <stdbool.h>
#include <stdint.h>

#include "document/report_finding.h"

#define REPORT_YEARS_MAX 60
#define REPORT_DAYS_MAX	 (REPORT_YEARS_MAX * 366)
#define REPORT_NO_COUNT	 INT32_MIN

struct report_calendar {
	struct report_findings	*findings;
	bool	 week[8];		/* 1 Monday to 7 Sunday */
	int	 year;			/* being read; 0 before, -1 when broken */
	int32_t	 first;			/* 1 January of the first year */
	int32_t	 days;			/* how many are known */
	int32_t	 year_start;		/* index of 1 January */
	int32_t	 last;			/* index of the last day named */
	int64_t	 stated;		/* working days that the year claims */
	bool	 closed;
	bool	 named[REPORT_DAYS_MAX];
	bool	 work[REPORT_DAYS_MAX];
	int32_t	 ordinal[REPORT_DAYS_MAX];	/* working days up to here */
	int32_t	 nth[REPORT_DAYS_MAX];		/* index of the nth */
	int32_t	 workdays;
};

void	report_calendar_init(struct report_calendar *c,
	    struct report_findings *findings);

/* "12345" */
void	report_calendar_week(struct report_calendar *c, const char *week);
void	report_calendar_year(struct report_calendar *c, int64_t year,
	    int64_t workdays);
void	report_calendar_day(struct report_calendar *c, int32_t day,
	    const char *kind, int64_t workdays);
void	report_calendar_close(struct report_calendar *c);

/* The nth working day after `from`; REPORT_NO_DATE outside the calendar. */
int32_t	report_calendar_due(const struct report_calendar *c, int32_t from,
	    int32_t n);

/* Working days after a up to b; REPORT_NO_COUNT outside the calendar. */
int32_t	report_calendar_between(const struct report_calendar *c, int32_t a,
	    int32_t b);

#endif
