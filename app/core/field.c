#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/field.h"

static bool
all_digits(const char *s, size_t n)
{
	return n > 0 && strspn(s, "0123456789") >= n;
}

static int
two_digits(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static int
month_days(int year, int month)
{
	static const int	 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30,
		31, 30, 31 };
	bool			 leap = (year % 4 == 0 && year % 100 != 0) ||
	    year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool
field_date(const char *s, struct field_date *out)
{
	struct field_date	 d;

	if (strlen(s) != 10 || s[4] != '-' || s[7] != '-' ||
	    !all_digits(s, 4) || !all_digits(s + 5, 2) ||
	    !all_digits(s + 8, 2))
		return false;
	d.year = two_digits(s) * 100 + two_digits(s + 2);
	d.month = two_digits(s + 5);
	d.day = two_digits(s + 8);
	if (d.year < 1 || d.month < 1 || d.month > 12 || d.day < 1 ||
	    d.day > month_days(d.year, d.month))
		return false;
	*out = d;
	return true;
}

bool
field_number(const char *s, long min, long max, long *out)
{
	long	 v;

	if (!all_digits(s, strlen(s)))
		return false;
	errno = 0;
	v = strtol(s, NULL, 10);
	if (errno != 0 || v < min || v > max)
		return false;
	*out = v;
	return true;
}
