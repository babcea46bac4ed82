#include "document/letter_clean.h"

#include <string.h>

static const struct {
	const char	*first;		/* all of one length, in byte order */
	const char	*last;
	const char	*instead;
} ranges[] = {
	{ "\x01", "\x08", "\xef\xbf\xbd" },
	{ "\x0b", "\x0c", "\xef\xbf\xbd" },
	{ "\x0e", "\x1f", "\xef\xbf\xbd" },
	{ "\x7f", "\x7f", "\xef\xbf\xbd" },
	{ "\xc2\x80", "\xc2\x9f", "\xef\xbf\xbd" },
	{ "\xe2\x80\xa8", "\xe2\x80\xa9", "\n" },
	{ "\xe2\x80\xaa", "\xe2\x80\xae", "" },
	{ "\xe2\x81\xa6", "\xe2\x81\xa9", "" },
	{ "\xef\xb7\x90", "\xef\xb7\xaf", "\xef\xbf\xbd" },
	{ "\xef\xbf\xbe", "\xef\xbf\xbf", "\xef\xbf\xbd" }
};

/* The last two code points of a plane above the first. */
static bool
plane_end(const unsigned char *s, size_t left)
{
	return left >= 4 && s[0] >= 0xf0 && (s[1] & 0x0f) == 0x0f &&
	    s[2] == 0xbf && (s[3] & 0xfe) == 0xbe;
}

/* The bytes at the beginning of s that are replaced, 0 if none are. */
static size_t
unfit(const char *s, size_t left, const char **instead)
{
	size_t	 i, n;

	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		n = strlen(ranges[i].first);
		if (n <= left && memcmp(s, ranges[i].first, n) >= 0 &&
		    memcmp(s, ranges[i].last, n) <= 0) {
			*instead = ranges[i].instead;
			return n;
		}
	}
	if (plane_end((const unsigned char *)s, left)) {
		*instead = "\xef\xbf\xbd";
		return 4;
	}
	return 0;
}

bool
letter_clean(const struct text *from, struct text *to)
{
	const char	*instead;
	size_t		 i = 0, start = 0, n;

	while (i < from->len) {
		n = unfit(from->data + i, from->len - i, &instead);
		if (n == 0) {
			i++;
			continue;
		}
		text_add(to, from->data + start, i - start);
		text_adds(to, instead);
		start = i += n;
	}
	if (start < from->len)
		text_add(to, from->data + start, from->len - start);
	return !to->failed;
}
