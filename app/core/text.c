#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

#define TEXT_FIRST	256	/* bytes a text begins with */

void
text_init(struct text *t, size_t max)
{
	*t = (struct text){ .max = max < SIZE_MAX / 4 ? max : SIZE_MAX / 4 };
}

void
text_clear(struct text *t)
{
	free(t->data);
	*t = (struct text){ .max = t->max };
}

void
text_reset(struct text *t)
{
	t->len = 0;
	t->failed = false;
	if (t->data != NULL)
		t->data[0] = '\0';
}

const char *
text_string(const struct text *t)
{
	return t->data != NULL ? t->data : "";
}

/* Makes room for more bytes and a NUL. */
static bool
reserve(struct text *t, size_t more)
{
	size_t	 need, cap;
	char	*data;

	if (t->failed || more > t->max - t->len) {
		t->failed = true;
		return false;
	}
	need = t->len + more + 1;
	if (need <= t->cap)
		return true;
	for (cap = t->cap != 0 ? t->cap : TEXT_FIRST; cap < need; cap *= 2)
		;
	if ((data = realloc(t->data, cap)) == NULL) {
		t->failed = true;
		return false;
	}
	t->data = data;
	t->cap = cap;
	return true;
}

void
text_add(struct text *t, const void *s, size_t n)
{
	if (!reserve(t, n))
		return;
	if (n > 0)
		memcpy(t->data + t->len, s, n);
	t->len += n;
	t->data[t->len] = '\0';
}

void
text_adds(struct text *t, const char *s)
{
	text_add(t, s, strlen(s));
}

void
text_addf(struct text *t, const char *format, ...)
{
	va_list	 args;
	int	 n;

	va_start(args, format);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n < 0) {
		t->failed = true;
		return;
	}
	if (!reserve(t, (size_t)n))
		return;
	va_start(args, format);
	vsnprintf(t->data + t->len, (size_t)n + 1, format, args);
	va_end(args);
	t->len += (size_t)n;
}

/* What stands for a byte; without text the byte stands for itself. */
struct escape {
	const char	*text;
	size_t		 len;
};

static void
add_escaped(struct text *t, const char *s, size_t n,
    const struct escape table[256])
{
	const struct escape	*e;
	size_t			 i, from = 0;

	for (i = 0; i < n; i++) {
		e = &table[(unsigned char)s[i]];
		if (e->text == NULL)
			continue;
		text_add(t, s + from, i - from);
		text_add(t, e->text, e->len);
		from = i + 1;
	}
	if (from < n)
		text_add(t, s + from, n - from);
}

#define ESCAPE(s)	{ s, sizeof(s) - 1 }

void
text_add_html(struct text *t, const char *s, size_t n)
{
	static const struct escape	 table[256] = {
		['&'] = ESCAPE("&amp;"), ['<'] = ESCAPE("&lt;"),
		['>'] = ESCAPE("&gt;"), ['"'] = ESCAPE("&quot;"),
		['\''] = ESCAPE("&#39;"),
	};

	add_escaped(t, s, n, table);
}

void
text_add_json(struct text *t, const char *s, size_t n)
{
#define U(digits)	ESCAPE("\\u00" digits)
	static const struct escape	 table[256] = {
		U("00"), U("01"), U("02"), U("03"), U("04"), U("05"), U("06"),
		U("07"), ESCAPE("\\b"), ESCAPE("\\t"), ESCAPE("\\n"), U("0b"),
		ESCAPE("\\f"), ESCAPE("\\r"), U("0e"), U("0f"), U("10"),
		U("11"), U("12"), U("13"), U("14"), U("15"), U("16"), U("17"),
		U("18"), U("19"), U("1a"), U("1b"), U("1c"), U("1d"), U("1e"),
		U("1f"), ['"'] = ESCAPE("\\\""), ['\\'] = ESCAPE("\\\\"),
	};
#undef U

	add_escaped(t, s, n, table);
}

/* Bytes of the character at s that plain text may not hold; 0: it may. */
static size_t
forbidden(const unsigned char *s, size_t n)
{
	if (s[0] < 0x20 || s[0] == 0x7f)
		return 1;
	if (n >= 2 && s[0] == 0xc2 && s[1] < 0xa0)	/* C1 controls */
		return 2;
	if (n < 3 || s[0] != 0xe2)
		return 0;
	/* Marks of direction, separators of lines, embeddings, isolates. */
	return (s[1] == 0x80 && (s[2] == 0x8e || s[2] == 0x8f ||
	    (s[2] >= 0xa8 && s[2] <= 0xae))) ||
	    (s[1] == 0x81 && s[2] >= 0xa6 && s[2] <= 0xa9) ? 3 : 0;
}

void
text_add_plain(struct text *t, const char *s, size_t n)
{
	size_t	 i, skip, from = 0;

	for (i = 0; i < n; i += skip > 0 ? skip : 1) {
		skip = forbidden((const unsigned char *)s + i, n - i);
		if (skip == 0)
			continue;
		text_add(t, s + from, i - from);
		text_add(t, " ", 1);
		from = i + skip;
	}
	if (from < n)
		text_add(t, s + from, n - from);
}
