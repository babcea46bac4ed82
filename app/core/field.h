#ifndef CORE_FIELD_H
#define CORE_FIELD_H
#include <stdbool.h>

/*
 * Checks of single values that reach C as text: arguments and settings.
 *
 * The whole string must be the value: no blanks, no sign.  Never guesses and
 * never leaves half a result behind.
 */

/* Decimal digits only; min..max, neither negative. */
bool	field_number(const char *, long min, long max, long *);

#endif
