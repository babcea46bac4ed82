#include <jansson.h>

#include "core/ical.h"
#include "unit.h"

#define EVENT(more) \
	"{\"nama\": \"x\", \"acara\": [{\"uid\": \"a-1@ppid.invalid\", " \
	"\"dibuat\": \"20261120T011500Z\", \"diubah\": \"20261120T011500Z\", " \
	"\"urutan\": 3, \"mulai\": \"20261204\", \"sampai\": \"20261205\", " \
	"\"judul\": \"j\", \"uraian\": \"u\"" more "}]}"

/* Writes the calendar, or the error in brackets. */
static void
write(const char *document, struct text *out)
{
	json_t		*doc = json_loads(document, 0, NULL);
	struct text	 error;

	assert_non_null(doc);
	text_init(&error, 200);
	text_reset(out);
	if (!ical_write(doc, out, &error)) {
		text_reset(out);
		text_addf(out, "[%s]", text_string(&error));
	}
	text_clear(&error);
	json_decref(doc);
}

static void
whole(void **state)
{
	struct text	out;

	(void)state;
	text_init(&out, 10000);
	write(EVENT(""), &out);
	assert_string_equal(text_string(&out), "BEGIN:VCALENDAR\r\n"
	    "VERSION:2.0\r\nPRODID:-//Portal PPID//Tenggat//ID\r\n"
	    "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nNAME:x\r\n"
	    "X-WR-CALNAME:x\r\nBEGIN:VEVENT\r\nUID:a-1@ppid.invalid\r\n"
	    "DTSTAMP:20261120T011500Z\r\nLAST-MODIFIED:20261120T011500Z\r\n"
	    "SEQUENCE:3\r\nDTSTART;VALUE=DATE:20261204\r\n"
	    "DTEND;VALUE=DATE:20261205\r\nSUMMARY:j\r\nDESCRIPTION:u\r\n"
	    "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
	write("{\"nama\": \"x\", \"acara\": []}", &out);
	assert_null(strstr(text_string(&out), "VEVENT"));
	text_clear(&out);
}

static void
escaped(void **state)
{
	struct text	out;

	(void)state;
	text_init(&out, 10000);
	write("{\"nama\": \"a,b;c\\\\d\\ne\\rf\\u0007g:\\\"h\\\"\", "
	    "\"acara\": []}", &out);
	assert_non_null(strstr(text_string(&out),
	    "\r\nNAME:a\\,b\\;c\\\\d\\nefg:\"h\"\r\n"));
	write("{\"nama\": \"x\\r\\nEND:VCALENDAR\", \"acara\": []}", &out);
	assert_non_null(strstr(text_string(&out),
	    "\r\nNAME:x\\nEND:VCALENDAR\r\n"));
	text_clear(&out);
}

/* No line passes 75 bytes, none ends inside a character, nothing is lost. */
static void
folded(void **state)
{
	char		name[1500] = "", document[2000];
	struct text	out, joined;
	const char	*s, *end;

	(void)state;
	text_init(&out, 10000);
	text_init(&joined, 10000);
	for (size_t i = 0; i < 200; i++)
		memcpy(name + strlen(name), i % 3 == 0 ? "\xe2\x80\xa2" :
		    i % 3 == 1 ? "\xc3\xa9" : "z", i % 3 == 0 ? 3 :
		    i % 3 == 1 ? 2 : 1);
	snprintf(document, sizeof(document),
	    "{\"nama\": \"%s\", \"acara\": []}", name);
	write(document, &out);
	for (s = text_string(&out); *s != '\0'; s = end + 2) {
		end = strstr(s, "\r\n");
		assert_non_null(end);
		assert_true(end - s <= 75);
		assert_true(((unsigned char)*s & 0xc0) != 0x80);
		assert_true(*s != ' ' || ((unsigned char)s[1] & 0xc0) != 0x80);
		if (*s != ' ')
			text_add(&joined, "|", 1);
		text_add(&joined, *s == ' ' ? s + 1 : s,
		    (size_t)(end - s) - (*s == ' '));
	}
	assert_non_null(strstr(text_string(&joined), name));
	text_clear(&out);
	text_clear(&joined);
}

static void
refused(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "{}", "[the calendar's acara is no list]" },
		{ "{\"acara\": []}",
		    "[the calendar's nama is missing or has another shape]" },
		{ EVENT(", \"mulai\": \"2026-12-04\""),
		    "[the calendar's mulai is missing or has another shape]" },
		{ EVENT(", \"sampai\": \"202612041\""),
		    "[the calendar's sampai is missing or has another shape]" },
		{ EVENT(", \"dibuat\": \"20261120T011500\""),
		    "[the calendar's dibuat is missing or has another shape]" },
		{ EVENT(", \"uid\": \"a b\""),
		    "[the calendar's uid is missing or has another shape]" },
		{ EVENT(", \"uid\": \"a\\r\\nX:1\""),
		    "[the calendar's uid is missing or has another shape]" },
		{ EVENT(", \"urutan\": -1"),
		    "[the calendar's urutan is missing or has another shape]" },
		{ EVENT(", \"judul\": null"),
		    "[the calendar's judul is missing or has another shape]" },
	};
	struct text	out;

	(void)state;
	text_init(&out, 10000);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		write(cases[i].in, &out);
		assert_string_equal(text_string(&out), cases[i].out);
	}
	text_clear(&out);
	text_init(&out, 200);
	write(EVENT(""), &out);
	assert_int_equal(text_string(&out)[0], '[');
	text_clear(&out);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole),
		cmocka_unit_test(escaped),
		cmocka_unit_test(folded),
		cmocka_unit_test(refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
