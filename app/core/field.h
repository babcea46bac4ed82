#ifndef CORE_FIELD_H
#define CORE_FIELD_H
#include <stdbool.h>

/*
 * Checks of single values that reach C as text: arguments, settings, cells.
 *
 * The whole string must be the value: no blanks, no sign but where said.
 * Never guesses and never leaves half a result behind.
 */
struct field_date {
	int	year;		/* 1..9999 */
	int	month;
	int	day;
};

/* "2026-02-28", a day that exists in the Gregorian calendar. */
bool	field_date(const char *, struct field_date *);

/* Decimal digits only; min..max, neither negative. */
bool	field_number(const char *, long min, long max, long *);

#endif
