#include <stdint.h>
#include <string.h>

#include "core/utf8.h"

/*
 * What may begin a sequence: the first bytes it covers, how many follow and
 * what the second byte may be.  The narrow ranges keep out overlong forms (E0,
 * F0), surrogates (ED) and what lies past U+10FFFF (F4).
 */
static const struct {
	uint8_t	first, last;
	uint8_t	follow;
	uint8_t	low, high;
} starts[] = {
	{ 0xc2, 0xdf, 1, 0x80, 0xbf },
	{ 0xe0, 0xe0, 2, 0xa0, 0xbf },
	{ 0xe1, 0xec, 2, 0x80, 0xbf },
	{ 0xed, 0xed, 2, 0x80, 0x9f },
	{ 0xee, 0xef, 2, 0x80, 0xbf },
	{ 0xf0, 0xf0, 3, 0x90, 0xbf },
	{ 0xf1, 0xf3, 3, 0x80, 0xbf },
	{ 0xf4, 0xf4, 3, 0x80, 0x8f },
};

/* How many bytes the sequence at s takes, 0 if it is none. */
static size_t
sequence(const uint8_t *s, size_t n)
{
	size_t	 i, k;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		if (s[0] < starts[i].first || s[0] > starts[i].last)
			continue;
		if (n <= starts[i].follow || s[1] < starts[i].low ||
		    s[1] > starts[i].high)
			return 0;
		for (k = 2; k <= starts[i].follow; k++)
			if ((s[k] & 0xc0) != 0x80)
				return 0;
		return starts[i].follow + 1U;
	}
	return 0;
}

bool
utf8_valid(const char *text, size_t n)
{
	const uint8_t	*s = (const uint8_t *)text, *end = s + n;
	size_t		 step;

	while (s < end) {
		if (*s != 0 && *s < 0x80) {
			s++;
			continue;
		}
		if ((step = sequence(s, (size_t)(end - s))) == 0)
			return false;
		s += step;
	}
	return true;
}
