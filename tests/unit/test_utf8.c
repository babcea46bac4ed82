#include "core/utf8.h"
#include "unit.h"

/* Writes v as UTF-8 in as many bytes as asked, fitting or not. */
static size_t
put(char *out, uint32_t v, size_t bytes)
{
	static const uint8_t	 first[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	size_t			 i;

	if (bytes == 1) {
		out[0] = (char)v;
		return 1;
	}
	for (i = bytes; i-- > 1; v >>= 6)
		out[i] = (char)(0x80 | (v & 0x3f));
	out[0] = (char)(first[bytes] | v);
	return bytes;
}

static size_t
shortest(uint32_t v)
{
	return v < 0x80 ? 1 : v < 0x800 ? 2 : v < 0x10000 ? 3 : 4;
}

/* Every number that four bytes can hold, in every length that holds it. */
static void
every_sequence(void **state)
{
	char		 s[4];
	uint32_t	 v;
	size_t		 bytes;
	bool		 valid;

	(void)state;
	for (v = 0; v < 0x200000; v++) {
		for (bytes = shortest(v); bytes <= 4; bytes++) {
			put(s, v, bytes);
			valid = bytes == shortest(v) && v > 0 &&
			    v <= 0x10ffff && (v < 0xd800 || v > 0xdfff);
			if (utf8_valid(s, bytes) != valid)
				fail_msg("U+%X in %zu bytes", v, bytes);
			if (bytes > 1 && utf8_valid(s, bytes - 1))
				fail_msg("U+%X cut short", v);
		}
	}
}

static void
bytes_alone(void **state)
{
	char	 s[] = "a?b";
	int	 c;

	(void)state;
	assert_true(utf8_valid("", 0));
	assert_true(utf8_valid("Mamuju \xe2\x80\x93 \xc3\xa9\n\t", 13));
	for (c = 0x80; c < 0x100; c++) {
		s[1] = (char)c;
		assert_false(utf8_valid(s, 3));
		assert_false(utf8_valid(s + 1, 1));
	}
	assert_false(utf8_valid("a\0b", 3));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(every_sequence),
		cmocka_unit_test(bytes_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
