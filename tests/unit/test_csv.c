#include <errno.h>

#include "core/csv.h"
#include "unit.h"

/* Writes the header, then each row "row:line|value|value", then the error. */
static void
parse(const char *in, size_t len, struct text *out)
{
	struct text	 error;
	struct csv	 c;
	FILE		*f = tmpfile();
	size_t		 i;

	assert_non_null(f);
	assert_int_equal(fwrite(in, 1, len, f), len);
	rewind(f);
	text_init(&error, 1000);
	text_reset(out);
	if (csv_init(&c, f, &error)) {
		for (i = 0; i < c.ncolumns; i++)
			text_addf(out, "|%s", c.header.data + c.names[i]);
		while (csv_next(&c, &error) == CSV_ROW) {
			text_addf(out, "\n%zu:%zu", c.row, c.line);
			for (i = 0; i < c.ncolumns; i++)
				text_addf(out, "|%s", csv_value(&c, i));
		}
	}
	if (error.len > 0)
		text_addf(out, "[%s]", error.data);
	csv_clear(&c);
	text_clear(&error);
	fclose(f);
}

static void
rows(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "a,b\n1,2\n", "|a|b\n2:2|1|2" },
		{ "a,b\r\n1,2\r\n3,4", "|a|b\n2:2|1|2\n3:3|3|4" },
		{ "\xef\xbb\xbf" "a;b\n1,5;2\n", "|a|b\n2:2|1,5|2" },
		{ "\"a,x\";b;c\n1;2;3\n", "|a,x|b|c\n2:2|1|2|3" },
		{ "a\n1\n\n2\n", "|a\n2:2|1\n3:4|2" },
		{ " a , b\n 1 ,2\n", "|a|b\n2:2| 1 |2" },
		{ "a,b\n\"x\ny\",\"q\"\"q\"\n,\n", "|a|b\n2:2|x\ny|q\"q\n3:4||" },
		{ "a,b\n\"\",\"\"\"\"\n", "|a|b\n2:2||\"" },
		{ "\n\na,b\n1,2\n", "|a|b\n2:4|1|2" },
		{ "a,b\n", "|a|b" }, { "a,b", "|a|b" },
		{ "a,b\n1\n", "|a|b[row 2 (line 2): 1 columns where the header "
		    "has 2]" },
		{ "a,b\n1,2,3\n", "|a|b[row 2 (line 2): 3 columns where the "
		    "header has 2]" },
		{ "a,b\n1,x\"y\"\n",
		    "|a|b[row 2 (line 2): a quote or line break stands wrong]" },
		{ "a,b\n\"1\"x,2\n",
		    "|a|b[row 2 (line 2): a quote or line break stands wrong]" },
		{ "a,b\n1\r2,3\n",
		    "|a|b[row 2 (line 2): a quote or line break stands wrong]" },
		{ "a,b\n\"1\n\n2,3\n",
		    "|a|b[row 2 (line 2): a quote is never closed]" },
		{ "a,b\n1,\xff\n", "|a|b[row 2 (line 2): is not UTF-8 text]" },
		{ "a,\n", "[row 1 (line 1): a column has no name]" },
		{ "a,b, a\n", "[row 1 (line 1): a column comes twice]" },
		{ "", "[row 1 (line 1): the file is empty]" },
		{ "\n\n", "[row 1 (line 3): the file is empty]" },
		{ "\xef\xbb\xbf\n", "[row 1 (line 1): a column has no name]" },
	};
	struct text	 out;
	size_t		 i;

	(void)state;
	text_init(&out, 10000);
	for (i = 0; i < COUNT(cases); i++) {
		parse(cases[i].in, strlen(cases[i].in), &out);
		assert_string_equal(text_string(&out), cases[i].out);
	}
	parse("a,b\n1,\0\n", 8, &out);
	assert_string_equal(out.data,
	    "|a|b[row 2 (line 2): is not UTF-8 text]");
	text_clear(&out);
}

static void
columns(void **state)
{
	struct text	 error;
	struct csv	 c;
	FILE		*f = tmpfile();
	size_t		 column = 9;

	(void)state;
	assert_non_null(f);
	fputs("nomor;tanggal;isi\n7;2026-01-02;\"a;b\"\n;\"\";\n", f);
	rewind(f);
	text_init(&error, 1000);
	assert_true(csv_init(&c, f, &error));
	assert_int_equal(c.separator, ';');
	assert_false(csv_column(&c, "nama", &column));
	assert_int_equal(column, 9);
	assert_true(csv_column(&c, "Tanggal", &column));
	assert_int_equal(column, 1);
	assert_true(csv_column(&c, "isi", &column));
	assert_int_equal(column, 2);
	assert_int_equal(csv_next(&c, &error), CSV_ROW);
	assert_string_equal(csv_value(&c, column), "a;b");
	assert_false(csv_blank(&c));
	assert_int_equal(csv_next(&c, &error), CSV_ROW);
	assert_true(csv_blank(&c));
	assert_int_equal(csv_next(&c, &error), CSV_END);
	assert_int_equal(csv_next(&c, &error), CSV_END);
	csv_clear(&c);
	text_clear(&error);
	fclose(f);
}

/* A header, then a field of n letters and as many more fields as asked. */
static enum csv_result
big(size_t n, size_t fields, struct text *error)
{
	struct csv	 c;
	FILE		*f = tmpfile();
	size_t		 i, k;
	enum csv_result	 result = CSV_BAD;

	assert_non_null(f);
	for (i = 0; i < fields; i++)
		fprintf(f, "%sk%zu", i > 0 ? "," : "", i);
	fputs("\n", f);
	for (i = 0; i < fields; i++) {
		fputs(i > 0 ? "," : "", f);
		for (k = 0; k < n; k++)
			putc('x', f);
	}
	rewind(f);
	text_reset(error);
	if (csv_init(&c, f, error))
		result = csv_next(&c, error);
	csv_clear(&c);
	fclose(f);
	return result;
}

static void
maxima(void **state)
{
	struct text	 error;

	(void)state;
	text_init(&error, 1000);
	assert_int_equal(big(CSV_FIELD_MAX, 2, &error), CSV_ROW);
	assert_int_equal(big(CSV_FIELD_MAX + 1, 2, &error), CSV_BAD);
	assert_string_equal(error.data,
	    "row 2 (line 2): a field is too long");
	assert_int_equal(big(CSV_FIELD_MAX, 17, &error), CSV_BAD);
	assert_string_equal(error.data, "row 2 (line 2): the row is too long");
	assert_int_equal(big(1, CSV_COLUMNS_MAX, &error), CSV_ROW);
	assert_int_equal(big(1, CSV_COLUMNS_MAX + 1, &error), CSV_BAD);
	assert_string_equal(error.data, "row 1 (line 1): too many columns");
	text_clear(&error);
}

/* Gives one row, then what a bad disk gives. */
static ssize_t
read_once(void *cookie, char *buffer, size_t size)
{
	static const char	 rows[] = "a,b\n1,2\n3,";
	int			*reads = cookie;

	if ((*reads)++ > 0) {
		errno = EIO;
		return -1;
	}
	assert_true(size >= sizeof(rows));
	memcpy(buffer, rows, sizeof(rows) - 1);
	return sizeof(rows) - 1;
}

static void
broken_file(void **state)
{
	struct text	 error;
	struct csv	 c;
	int		 reads = 0;
	FILE		*f = fopencookie(&reads, "r",
			    (cookie_io_functions_t){ .read = read_once });

	(void)state;
	assert_non_null(f);
	text_init(&error, 1000);
	assert_true(csv_init(&c, f, &error));
	assert_int_equal(csv_next(&c, &error), CSV_ROW);
	assert_int_equal(csv_next(&c, &error), CSV_BAD);
	assert_string_equal(error.data,
	    "row 3 (line 3): the file cannot be read");
	assert_int_equal(csv_next(&c, &error), CSV_END);
	csv_clear(&c);
	text_clear(&error);
	fclose(f);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(rows),
		cmocka_unit_test(columns),
		cmocka_unit_test(maxima),
		cmocka_unit_test(broken_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
