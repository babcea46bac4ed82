#ifndef DOCUMENT_REPORT_DATE_H
#define DOCUMENT_REPORT_DATE_H

/*
 * Dates of a report as day numbers (1970-01-01 is 0), so that they can be
 * compared, subtracted and counted. Years 1900 to 9999 of the Gregorian
 * calendar; anything else is no date. Nothing here knows working days.
 */

#include <stdbool.h>
#include <stdint.h>

#define REPORT_NO_DATE	INT32_MIN
#define REPORT_DATE_SIZE 11

/* "2026-02-28", the whole string. False and REPORT_NO_DATE when it is none. */
bool	report_date_read(const char *text, int32_t *day);

/* Writes "2026-02-28", or "-" for REPORT_NO_DATE. Returns buffer. */
const char *report_date_write(int32_t day, char buffer[REPORT_DATE_SIZE]);

int32_t	report_date_make(int year, int month, int day);
void	report_date_split(int32_t day, int *year, int *month, int *mday);

/* 1 Monday to 7 Sunday. */
int	report_date_weekday(int32_t day);

#endif
