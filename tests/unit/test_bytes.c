#include "core/bytes.h"
#include "unit.h"

static void
hex(void **state)
{
	static const char *const refused[] = { "0", "0g", "g0", "00 ", " 00",
		"0x", "-1", "" };
	uint8_t			 all[256], back[256];
	char			 text[BYTES_HEX_SIZE(256)];
	size_t			 i;

	(void)state;
	for (i = 0; i < 256; i++)
		all[i] = (uint8_t)i;
	bytes_to_hex(all, sizeof(all), text);
	assert_int_equal(strlen(text), 512);
	assert_memory_equal(text + 506, "fdfeff", 7);
	assert_true(bytes_from_hex(text, 512, back, 256));
	assert_memory_equal(all, back, 256);
	assert_true(bytes_from_hex("Ab", 2, back, 1));
	assert_int_equal(back[0], 0xab);
	assert_false(bytes_from_hex("abcd", 4, back, 1));
	for (i = 0; i < COUNT(refused); i++)
		assert_false(bytes_from_hex(refused[i], strlen(refused[i]),
		    back, 1));
}

/* RFC 4648, chapter 10. */
static void
base64(void **state)
{
	static const struct { const char *plain, *coded, *url; } cases[] = {
		{ "", "", "" },
		{ "f", "Zg==", "Zg" },
		{ "fo", "Zm8=", "Zm8" },
		{ "foo", "Zm9v", "Zm9v" },
		{ "foob", "Zm9vYg==", "Zm9vYg" },
		{ "fooba", "Zm9vYmE=", "Zm9vYmE" },
		{ "foobar", "Zm9vYmFy", "Zm9vYmFy" },
		{ "\xfb\xff\xfe", "+//+", "-__-" },
	};
	char			 out[16];
	size_t			 i, n, len;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		len = strlen(cases[i].plain);
		bytes_to_base64(cases[i].plain, len, out);
		assert_string_equal(out, cases[i].coded);
		bytes_to_base64url(cases[i].plain, len, out);
		assert_string_equal(out, cases[i].url);
		assert_true(bytes_from_base64(cases[i].coded,
		    strlen(cases[i].coded), out, len, &n));
		assert_int_equal(n, len);
		assert_memory_equal(out, cases[i].plain, len);
		assert_true(bytes_from_base64url(cases[i].url,
		    strlen(cases[i].url), out, len, &n));
		assert_int_equal(n, len);
		assert_memory_equal(out, cases[i].plain, len);
		if (len > 0)
			assert_false(bytes_from_base64url(cases[i].url,
			    strlen(cases[i].url), out, len - 1, &n));
	}
}

static void
base64_refused(void **state)
{
	static const char *const coded[] = { "Z", "Zg", "Zg=", "Zg===", "Zh==",
		"Zm9=", "Zm 9v", "Zm9v\n", "====", "=Zg=", "Zg==Zg==", "-__-",
		"Zm9v=" };
	static const char *const url[] = { "Z", "Zg==", "Zh", "Zm9", "+//+",
		"Zm9vY" };
	char			 out[16];
	size_t			 i, n;

	(void)state;
	for (i = 0; i < COUNT(coded); i++)
		assert_false(bytes_from_base64(coded[i], strlen(coded[i]), out,
		    sizeof(out), &n));
	for (i = 0; i < COUNT(url); i++)
		assert_false(bytes_from_base64url(url[i], strlen(url[i]), out,
		    sizeof(out), &n));
	assert_false(bytes_from_base64("Zg\0=", 4, out, sizeof(out), &n));
}

static void
percent(void **state)
{
	static const struct {
		const char	*in;
		bool		 plus;
		const char	*out;	/* NULL: refused */
	} cases[] = {
		{ "", false, "" },
		{ "a%20b+c", false, "a b+c" },
		{ "a%20b+c%2B", true, "a b c+" },
		{ "%e2%98%83", false, "\xe2\x98\x83" },
		{ "%", false, NULL }, { "%4", false, NULL },
		{ "%g0", false, NULL }, { "%0g", false, NULL },
		{ "%%41", false, NULL }, { "%+1", true, NULL },
	};
	char			 out[32];
	size_t			 i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		memcpy(out, cases[i].in, strlen(cases[i].in) + 1);
		assert_int_equal(bytes_from_percent(out, strlen(out),
		    cases[i].plus, out, &n), cases[i].out != NULL);
		if (cases[i].out == NULL)
			continue;
		assert_int_equal(n, strlen(cases[i].out));
		assert_memory_equal(out, cases[i].out, n);
	}
}

static void
equal(void **state)
{
	char	 a[32] = "the same secret of 32 bytes....", b[32];
	size_t	 i;

	(void)state;
	assert_true(bytes_equal(a, a, 0));
	for (i = 0; i < sizeof(a); i++) {
		memcpy(b, a, sizeof(a));
		assert_true(bytes_equal(a, b, sizeof(a)));
		b[i] ^= 1;
		assert_false(bytes_equal(a, b, sizeof(a)));
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(hex),
		cmocka_unit_test(base64),
		cmocka_unit_test(base64_refused),
		cmocka_unit_test(percent),
		cmocka_unit_test(equal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
