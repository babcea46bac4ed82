#include <stdlib.h>

#include "core/form.h"
#include "core/text.h"
#include "unit.h"

/* Parses a copy without a byte to spare; writes "name=value;" or the error. */
static void
parse(const char *in, size_t len, size_t max, struct text *out)
{
	struct form_field	 field;
	struct form		 form;
	char			*copy = malloc(len > 0 ? len : 1);

	assert_non_null(copy);
	memcpy(copy, in, len);
	text_reset(out);
	form_init(&form, copy, len, max);
	while (form_next(&form, &field)) {
		text_add(out, field.name, field.name_len);
		text_adds(out, "=");
		text_add(out, field.value, field.value_len);
		text_adds(out, ";");
	}
	assert_false(form_next(&form, &field));
	if (form.error != NULL)
		text_addf(out, "[%s]", form.error);
	free(copy);
}

static void
fields(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "", "" },
		{ "a=1&b=2", "a=1;b=2;" },
		{ "a=1&a=2&a%5B%5D=3", "a=1;a=2;a[]=3;" },
		{ "a", "a=;" }, { "a=", "a=;" }, { "a==b", "a==b;" },
		{ "&&a=1&&", "a=1;" }, { "&", "" },
		{ "nama=Siti+Aminah%2B", "nama=Siti Aminah+;" },
		{ "rincian=satu%0D%0Adua%0a", "rincian=satu\r\ndua\n;" },
		{ "a%3Db=c%26d", "a=b=c&d;" },
		{ "x=%E2%98%83", "x=\xe2\x98\x83;" },
		{ "a=1&b=%", "a=1;[a percent escape is broken]" },
		{ "a=%4", "[a percent escape is broken]" },
		{ "a=%4&b=1", "[a percent escape is broken]" },
		{ "%zz=1", "[a percent escape is broken]" },
		{ "a=%00", "[a field is not UTF-8 text]" },
		{ "a%ff=1", "[a field is not UTF-8 text]" },
		{ "a=\xc0\x80", "[a field is not UTF-8 text]" },
		{ "=1", "[a field has no name]" }, { "=", "[a field has no name]" },
		{ "a=1&b=2&c=3&d=4", "a=1;b=2;c=3;[too many fields]" },
		{ "a=1&b=2&c=3&", "a=1;b=2;c=3;" },
	};
	struct text	 out;
	size_t		 i;

	(void)state;
	text_init(&out, 1000);
	for (i = 0; i < COUNT(cases); i++) {
		parse(cases[i].in, strlen(cases[i].in), 3, &out);
		assert_string_equal(text_string(&out), cases[i].out);
	}
	parse("a=b\0c", 5, 3, &out);
	assert_string_equal(out.data, "[a field is not UTF-8 text]");
	parse("a", 1, 0, &out);
	assert_string_equal(out.data, "[too many fields]");
	text_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
