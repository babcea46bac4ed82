#include <stdio.h>
#include <string.h>

#include "core/csv.h"
#include "core/utf8.h"
#include "fuzz.h"

static void
check_row(const struct csv *c)
{
	size_t	 i;

	PROMISE(c->ncolumns > 0 && c->ncolumns <= CSV_COLUMNS_MAX);
	for (i = 0; i < c->ncolumns; i++) {
		PROMISE(strlen(csv_value(c, i)) <= CSV_FIELD_MAX);
		PROMISE(utf8_valid(csv_value(c, i), strlen(csv_value(c, i))));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static char	 none[1];
	enum csv_result	 result = CSV_BAD;
	struct text	 error;
	struct csv	 c;
	char		*copy = malloc(len > 0 ? len : 1);
	FILE		*f;

	PROMISE(copy != NULL);
	if (len > 0)
		memcpy(copy, data, len);
	f = fmemopen(len > 0 ? copy : none, len > 0 ? len : 1, "r");
	PROMISE(f != NULL);
	text_init(&error, 10000);
	if (csv_init(&c, f, &error)) {
		while ((result = csv_next(&c, &error)) == CSV_ROW)
			check_row(&c);
	}
	PROMISE((result == CSV_BAD) == (error.len > 0));
	csv_clear(&c);
	text_clear(&error);
	fclose(f);
	free(copy);
	return 0;
}
