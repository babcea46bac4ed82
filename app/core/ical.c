#include "core/ical.h"

#include <ctype.h>
#include <string.h>

#define LINE_MAX_	75	/* bytes, without the CRLF */

enum kind {
	TEXT,			/* escaped */
	PLAIN,			/* visible ASCII */
	DATE,			/* 20261204 */
	STAMP,			/* 20261120T011500Z */
	NUMBER
};

struct property {
	const char	*name;
	const char	*key;		/* of the document */
	enum kind	 kind;
};

static const struct property	of_calendar[] = {
	{ "NAME", "nama", TEXT },
	{ "X-WR-CALNAME", "nama", TEXT },
};

static const struct property	of_event[] = {
	{ "UID", "uid", PLAIN },
	{ "DTSTAMP", "dibuat", STAMP },
	{ "LAST-MODIFIED", "diubah", STAMP },
	{ "SEQUENCE", "urutan", NUMBER },
	{ "DTSTART;VALUE=DATE", "mulai", DATE },
	{ "DTEND;VALUE=DATE", "sampai", DATE },
	{ "SUMMARY", "judul", TEXT },
	{ "DESCRIPTION", "uraian", TEXT },
};

static void
line(struct text *out, const char *s)
{
	text_adds(out, s);
	text_add(out, "\r\n", 2);
}

/* One property's line, broken so that no character is cut in two. */
static void
fold(struct text *out, const char *s, size_t n)
{
	size_t room = LINE_MAX_, take;

	while (n > room) {
		take = room;
		while (take > 1 && ((unsigned char)s[take] & 0xc0) == 0x80)
			take--;
		text_add(out, s, take);
		text_add(out, "\r\n ", 3);
		s += take;
		n -= take;
		room = LINE_MAX_ - 1;
	}
	text_add(out, s, n);
	text_add(out, "\r\n", 2);
}

/* RFC 5545, 3.3.11; other control characters have no place there. */
static void
escape(struct text *to, const char *s)
{
	for (; *s != '\0'; s++)
		if (*s == '\n')
			text_add(to, "\\n", 2);
		else if (strchr("\\;,", *s) != NULL) {
			text_add(to, "\\", 1);
			text_add(to, s, 1);
		} else if ((unsigned char)*s >= ' ' && *s != 0x7f)
			text_add(to, s, 1);
}

/* Every 0 of the shape is a digit, everything else is itself. */
static bool
has_shape(const char *s, const char *shape)
{
	for (; *shape != '\0'; s++, shape++)
		if (*shape == '0' ? !isdigit((unsigned char)*s) : *s != *shape)
			return false;
	return *s == '\0';
}

static bool
is_plain(const char *s)
{
	if (*s == '\0')
		return false;
	for (; *s != '\0'; s++)
		if (*s <= ' ' || *s > '~' || strchr("\\;,:\"", *s) != NULL)
			return false;
	return true;
}

static bool
is_good(const char *s, enum kind kind)
{
	switch (kind) {
	case DATE:
		return has_shape(s, "00000000");
	case STAMP:
		return has_shape(s, "00000000T000000Z");
	case PLAIN:
		return is_plain(s);
	default:
		return true;
	}
}

static bool
add_property(struct text *out, struct text *scratch, const struct property *p,
    const json_t *object)
{
	const json_t *v = json_object_get(object, p->key);
	const char *s = json_string_value(v);

	text_reset(scratch);
	text_addf(scratch, "%s:", p->name);
	if (p->kind == NUMBER && json_is_integer(v) &&
	    json_integer_value(v) >= 0)
		text_addf(scratch, "%lld", (long long)json_integer_value(v));
	else if (p->kind == NUMBER || s == NULL || !is_good(s, p->kind))
		return false;
	else if (p->kind == TEXT)
		escape(scratch, s);
	else
		text_adds(scratch, s);
	fold(out, scratch->data, scratch->len);
	return !scratch->failed;
}

static bool
add_all(struct text *out, const struct property *list, size_t n,
    const json_t *object, struct text *error)
{
	struct text scratch;
	size_t i = 0;

	text_init(&scratch, out->max);
	while (i < n && add_property(out, &scratch, &list[i], object))
		i++;
	if (i < n)
		text_addf(error, "the calendar's %s is missing or has another "
		    "shape", list[i].key);
	text_clear(&scratch);
	return i == n;
}

bool
ical_write(const json_t *document, struct text *out, struct text *error)
{
	const json_t *events = json_object_get(document, "acara"), *event;
	size_t i;

	if (!json_is_array(events)) {
		text_adds(error, "the calendar's acara is no list");
		return false;
	}
	line(out, "BEGIN:VCALENDAR");
	line(out, "VERSION:2.0");
	line(out, "PRODID:-//Portal PPID//Tenggat//ID");
	line(out, "CALSCALE:GREGORIAN");
	line(out, "METHOD:PUBLISH");
	if (!add_all(out, of_calendar, sizeof(of_calendar) /
	    sizeof(of_calendar[0]), document, error))
		return false;
	json_array_foreach(events, i, event) {
		line(out, "BEGIN:VEVENT");
		if (!add_all(out, of_event, sizeof(of_event) /
		    sizeof(of_event[0]), event, error))
			return false;
		line(out, "TRANSP:TRANSPARENT");
		line(out, "END:VEVENT");
	}
	line(out, "END:VCALENDAR");
	if (out->failed)
		text_adds(error, "the calendar is too long");
	return !out->failed;
}
