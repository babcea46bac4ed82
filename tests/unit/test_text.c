#include <jansson.h>

#include "core/text.h"
#include "unit.h"

static void
grows(void **state)
{
	struct text	 t;
	size_t		 i;

	(void)state;
	text_init(&t, 100000);
	assert_string_equal(text_string(&t), "");
	for (i = 0; i < 10000; i++)
		text_addf(&t, "%04zu", i);
	assert_false(t.failed);
	assert_int_equal(t.len, 40000);
	assert_memory_equal(t.data + 39996, "9999", 5);
	text_clear(&t);
	assert_null(t.data);
	text_clear(&t);
}

static void
keeps_its_maximum(void **state)
{
	struct text	 t;

	(void)state;
	text_init(&t, 10);
	text_adds(&t, "0123456789");
	assert_false(t.failed);
	text_add(&t, "x", 1);
	assert_true(t.failed);
	assert_string_equal(t.data, "0123456789");
	text_reset(&t);
	text_adds(&t, "01234567");
	text_addf(&t, "%s", "890");
	assert_true(t.failed);
	assert_string_equal(t.data, "01234567");
	text_adds(&t, "8");
	assert_string_equal(t.data, "01234567");
	text_clear(&t);
}

static void
starts_empty_again(void **state)
{
	struct text	 t;

	(void)state;
	text_init(&t, 0);
	text_add(&t, NULL, 0);
	assert_false(t.failed);
	text_adds(&t, "a");
	assert_true(t.failed);
	text_reset(&t);
	assert_false(t.failed);
	assert_string_equal(text_string(&t), "");
	text_clear(&t);
}

static void
escapes_html(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "", "" },
		{ "PPID", "PPID" },
		{ "<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;" },
		{ "a&b", "a&amp;b" },
		{ "Sulawesi Barat é ☃", "Sulawesi Barat é ☃" },
		{ "&amp;", "&amp;amp;" },
	};
	struct text	 t;
	size_t		 i;

	(void)state;
	text_init(&t, 100);
	for (i = 0; i < COUNT(cases); i++) {
		text_reset(&t);
		text_add_html(&t, cases[i].in, strlen(cases[i].in));
		assert_string_equal(text_string(&t), cases[i].out);
	}
	text_clear(&t);
}

/* Whatever is escaped comes back the same through a JSON reader. */
static void
escapes_json(void **state)
{
	char		 in[128];
	struct text	 t;
	json_t		*back;
	size_t		 i;

	(void)state;
	for (i = 1; i < sizeof(in); i++)
		in[i - 1] = (char)i;
	text_init(&t, 1000);
	text_adds(&t, "\"");
	text_add_json(&t, in, sizeof(in) - 1);
	text_adds(&t, "\"");
	back = json_loadb(t.data, t.len, JSON_DECODE_ANY, NULL);
	assert_non_null(back);
	assert_int_equal(json_string_length(back), sizeof(in) - 1);
	assert_memory_equal(json_string_value(back), in, sizeof(in) - 1);
	json_decref(back);
	text_reset(&t);
	text_add_json(&t, "a\"\\\n\001/", 6);
	assert_string_equal(t.data, "a\\\"\\\\\\n\\u0001/");
	text_clear(&t);
}

/* Whatever could forge a line or turn it round is a blank; the rest stays. */
static void
plain_text_has_one_line(void **state)
{
	static const char controls[] = "a\r\nBcc: b\tc\x7f<&\"'\001", marks[] =
	    "\xc2\x85|\xc2\xa0|\xe2\x80\xa8|\xe2\x80\xae|\xe2\x81\xa6|"
	    "\xe2\x80\x93|\xe2\x80\x8f|\xe2";
	struct text	 t;

	(void)state;
	text_init(&t, 1000);
	text_add_plain(&t, controls, strlen(controls));
	assert_string_equal(t.data, "a  Bcc: b c <&\"' ");
	text_reset(&t);
	text_add_plain(&t, marks, strlen(marks));
	assert_string_equal(t.data, " |\xc2\xa0| | | |\xe2\x80\x93| |\xe2");
	text_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(grows),
		cmocka_unit_test(keeps_its_maximum),
		cmocka_unit_test(starts_empty_again),
		cmocka_unit_test(escapes_html),
		cmocka_unit_test(escapes_json),
		cmocka_unit_test(plain_text_has_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
