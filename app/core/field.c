#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/field.h"

bool
field_number(const char *s, long min, long max, long *out)
{
	long	 v;

	if (*s == '\0' || s[strspn(s, "0123456789")] != '\0')
		return false;
	errno = 0;
	v = strtol(s, NULL, 10);
	if (errno != 0 || v < min || v > max)
		return false;
	*out = v;
	return true;
}
