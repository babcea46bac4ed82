#include <limits.h>
#include <stdio.h>

#include "core/field.h"
#include "unit.h"

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
		cmocka_unit_test(numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
