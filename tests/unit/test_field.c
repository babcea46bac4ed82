#include <limits.h>
#include <stdio.h>

#include "core/field.h"
#include "unit.h"

static void
dates(void **state)
{
	static const struct { const char *s; int year, month, day; } good[] = {
		{ "2026-02-28", 2026, 2, 28 }, { "2024-02-29", 2024, 2, 29 },
		{ "2000-02-29", 2000, 2, 29 }, { "0001-01-01", 1, 1, 1 },
		{ "9999-12-31", 9999, 12, 31 },
	};
	static const char *const bad[] = { "", "2026", "2026-2-28",
		"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01",
		"2026-01-00", "2026-04-31", "0000-01-01", "2026-01-01 ",
		" 2026-01-01", "2026/01/01", "01-01-2026", "+026-01-01",
		"2026-01-1x", "2026-0a-01", "2026-01-01T00:00" };
	struct field_date	 d;
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(good); i++) {
		assert_true(field_date(good[i].s, &d));
		assert_int_equal(d.year, good[i].year);
		assert_int_equal(d.month, good[i].month);
		assert_int_equal(d.day, good[i].day);
	}
	for (i = 0; i < COUNT(bad); i++)
		if (field_date(bad[i], &d))
			fail_msg("%s", bad[i]);
	assert_int_equal(d.year, 9999);
}

static void
numbers(void **state)
{
	static const char *const bad[] = { "", " 1", "1 ", "+1", "-1", "0x1",
		"1.0", "1e3", "99999999999999999999999", "101", "4" };
	char			 largest[32];
	long			 v = 7;
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(bad); i++)
		if (field_number(bad[i], 5, 100, &v))
			fail_msg("%s", bad[i]);
	assert_int_equal(v, 7);
	assert_true(field_number("100", 5, 100, &v));
	assert_int_equal(v, 100);
	assert_true(field_number("0005", 5, 100, &v));
	assert_int_equal(v, 5);
	snprintf(largest, sizeof(largest), "%ld", LONG_MAX);
	assert_true(field_number(largest, 0, LONG_MAX, &v));
	assert_true(v == LONG_MAX);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(dates),
		cmocka_unit_test(numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
