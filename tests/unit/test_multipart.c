#include <stdlib.h>

#include "core/multipart.h"
#include "core/text.h"
#include "unit.h"

#define TYPE	"multipart/form-data; boundary=XX"
#define PART(headers, data)	"--XX\r\nContent-Disposition: form-data; " \
	headers "\r\n\r\n" data "\r\n"
#define LAST	"--XX--\r\n"

/* Writes "name=data;", "name@filename(type)=data;" and the error. */
static void
parse(const char *type, const char *body, size_t len, struct text *out)
{
	struct multipart_part	 part;
	struct multipart	 m;
	char			*copy = malloc(len > 0 ? len : 1);

	assert_non_null(copy);
	memcpy(copy, body, len);
	text_reset(out);
	if (multipart_init(&m, type, copy, len, 3)) {
		while (multipart_next(&m, &part)) {
			text_adds(out, part.name);
			if (part.is_file)
				text_addf(out, "@%s(%s)", part.filename,
				    part.type);
			text_adds(out, "=");
			text_add(out, part.data, part.len);
			text_adds(out, ";");
		}
		assert_false(multipart_next(&m, &part));
	} else {
		assert_non_null(m.error);
	}
	if (m.error != NULL)
		text_addf(out, "[%s]", m.error);
	free(copy);
}

static void
bodies(void **state)
{
	static const struct { const char *body, *out; } cases[] = {
		{ LAST, "" },
		{ "--XX--", "" },
		{ PART("name=\"a\"", "1") LAST, "a=1;" },
		{ PART("name=\"a\"", "1") PART("name=b", "") LAST, "a=1;b=;" },
		{ PART("name=\"a\"", "x\r\ny\r\n") LAST, "a=x\r\ny\r\n;" },
		{ PART("name=\"a\"", "\r\n--X\r\n--XXX\r\n-") LAST,
		    "a=\r\n--X\r\n--XXX\r\n-;" },
		{ PART("name=\"a\"", "1") "--XX  \r\n"
		    "content-disposition:form-data;name=b\r\n\r\n2\r\n" LAST,
		    "a=1;b=2;" },
		{ PART("name=\"ktp\"; filename=\"a;b=\xc3\xa9.pdf\"\r\n"
		    "Content-Type: application/pdf", "%PDF") LAST,
		    "ktp@a;b=\xc3\xa9.pdf(application/pdf)=%PDF;" },
		{ PART("filename=x.pdf; name=ktp", "") LAST,
		    "ktp@x.pdf()=;" },
		{ PART("name=\"ktp\"; filename=\"\"\r\n"
		    "Content-Type: application/octet-stream", "") LAST,
		    "ktp@(application/octet-stream)=;" },
		{ PART("name=\"k\"; filename=\"a%22b%0D%0A%41.pdf\"", "") LAST,
		    "k@a\"b\r\n%41.pdf()=;" },
		{ PART("name=\"k\"; filename=\"a\\\"b.pdf\"", "") LAST,
		    "k@a\"b.pdf()=;" },
		{ PART("name=\"k\"; filename=\"C:\\Surat\\a.pdf\"", "") LAST,
		    "k@a.pdf()=;" },
		{ PART("name=\"k\"; filename=\"../../etc/passwd\"", "") LAST,
		    "k@passwd()=;" },
		{ PART("name=\"k\"; filename=\"a.pdf\"; filename*=UTF-8''b.pdf",
		    "") LAST, "k@a.pdf()=;" },
		{ PART("name=\"k\"; filename=\"a.bin\"", "\xff\xfe") LAST,
		    "k@a.bin()=\xff\xfe;" },
		{ PART("name=\"a\"\r\nX-Other: y", "1") LAST "epilogue",
		    "a=1;" },
		{ "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n"
		    "--XX--", "a=;" },
	};
	struct text	 out;
	size_t		 i;

	(void)state;
	text_init(&out, 10000);
	for (i = 0; i < COUNT(cases); i++) {
		parse(TYPE, cases[i].body, strlen(cases[i].body), &out);
		assert_string_equal(text_string(&out), cases[i].out);
	}
	text_clear(&out);
}

static void
refused(void **state)
{
#define DISPOSITION	"--XX\r\nContent-Disposition: "
	static const struct { const char *body, *out; } cases[] = {
		{ "", "[the body does not begin with its boundary]" },
		{ "--XY--", "[the body does not begin with its boundary]" },
		{ "\r\n--XX--", "[the body does not begin with its boundary]" },
		{ "--XX", "[the body ends too early]" },
		{ "--XX\r\n", "[a part's headers do not end]" },
		{ "--XX\nContent-Disposition: form-data; name=a\n\n1\n--XX--",
		    "[the body ends too early]" },
		{ PART("name=a", "1"), "[the body ends too early]" },
		{ PART("name=a", "1") "--XX", "[the body ends too early]" },
		{ PART("name=a", "1") "--XX-", "[the body ends too early]" },
		{ PART("name=a", "1") "--XX\r\n",
		    "a=1;[a part's headers do not end]" },
		{ PART("name=a", "1") PART("name=b", "2") PART("name=c", "3")
		    PART("name=d", "4") LAST, "a=1;b=2;c=3;[too many parts]" },
		{ "--XX\r\n\r\n1\r\n" LAST, "[a part has no name]" },
		{ "--XX\r\nContent-Type: text/plain\r\n\r\n1\r\n" LAST,
		    "[a part has no name]" },
		{ DISPOSITION "form-data\r\n\r\n1\r\n" LAST,
		    "[a part has no name]" },
		{ DISPOSITION "attachment; name=a\r\n\r\n1\r\n" LAST,
		    "[a part is not form-data]" },
		{ PART("name=\"a", "1") LAST, "[a part's header is malformed]" },
		{ PART("name=\"a\"x", "1") LAST,
		    "[a part's header is malformed]" },
		{ PART("name", "1") LAST, "[a part's header is malformed]" },
		{ "--XX\r\nContent-Disposition form-data; name=a\r\n\r\n1\r\n"
		    LAST, "[a part's header is malformed]" },
		{ DISPOSITION "form-data;\r\n name=a\r\n\r\n1\r\n" LAST,
		    "[a part has no name]" },
		{ PART("name=\"\"", "1") LAST, "[a part's name is wrong]" },
		{ PART("name=a; name=b", "1") LAST, "[a part's name is wrong]" },
		{ PART("name=\"\xff\"", "1") LAST, "[a part's name is wrong]" },
		{ PART("name=a; filename=\"\xff\"", "1") LAST,
		    "[a file's name is wrong]" },
		{ PART("name=a", "\xff") LAST, "[a field is not UTF-8 text]" },
		{ PART("name=a\r\nContent-Disposition: form-data; name=b", "")
		    LAST, "[a part's header comes twice]" },
		{ PART("name=a\r\nContent-Transfer-Encoding: base64", "MQ==")
		    LAST, "[a part is encoded]" },
		{ PART("name=a\r\nContent-Type: a\tb", "") LAST,
		    "[a part's type is malformed]" },
	};
	struct text	 out;
	size_t		 i;

	(void)state;
	text_init(&out, 10000);
	for (i = 0; i < COUNT(cases); i++) {
		parse(TYPE, cases[i].body, strlen(cases[i].body), &out);
		assert_string_equal(text_string(&out), cases[i].out);
	}
	parse(TYPE, PART("name=a", "1\0") LAST, sizeof(PART("name=a", "1\0")
	    LAST) - 1, &out);
	assert_string_equal(out.data, "[a field is not UTF-8 text]");
	text_clear(&out);
}

/* A body cut anywhere never passes for a whole one. */
static void
truncated(void **state)
{
	static const char	 body[] = PART("name=a", "1")
	    PART("name=k; filename=\"a.pdf\"", "%PDF") "--XX--";
	struct text		 out;
	size_t			 len;

	(void)state;
	text_init(&out, 1000);
	for (len = 0; len < sizeof(body) - 1; len++) {
		parse(TYPE, body, len, &out);
		assert_non_null(strchr(text_string(&out), '['));
	}
	parse(TYPE, body, len, &out);
	assert_string_equal(out.data, "a=1;k@a.pdf()=%PDF;");
	text_clear(&out);
}

static void
types(void **state)
{
	static const struct { const char *type; bool good; } cases[] = {
		{ "multipart/form-data; boundary=XX", true },
		{ "Multipart/Form-Data;boundary=\"XX\"", true },
		{ "multipart/form-data; charset=utf-8; BOUNDARY=XX", true },
		{ "multipart/form-data; boundary=XX;", true },
		{ "multipart/form-data", false },
		{ "multipart/form-data; boundary=", false },
		{ "multipart/form-data; boundary=\"\"", false },
		{ "multipart/form-data; boundary=\"XX", false },
		{ "multipart/form-data; boundary=\"XX \"", false },
		{ "multipart/form-data; boundary=X\"X", false },
		{ "multipart/form-data; boundary=XX; boundary=XX", false },
		{ "multipart/mixed; boundary=XX", false },
		{ "application/x-www-form-urlencoded", false },
		{ "", false },
		{ "multipart/form-data; boundary=012345678901234567890123456789"
		    "01234567890123456789012345678901234567890", false },
	};
	struct multipart	 m;
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		if (multipart_init(&m, cases[i].type, "--XX--", 6, 1) !=
		    cases[i].good)
			fail_msg("%s: %s", cases[i].type, m.error);
}

static void
maxima(void **state)
{
	static const size_t	 sizes[] = { MULTIPART_NAME_MAX,
		MULTIPART_FILENAME_MAX, MULTIPART_TYPE_MAX,
		MULTIPART_HEADER_MAX };
	static const char *const formats[] = {
		PART("name=%s", "") LAST,
		PART("name=a; filename=%s", "") LAST,
		PART("name=a\r\nContent-Type: %s", "") LAST,
		PART("name=a\r\nX-Other: %s", "") LAST,
	};
	char			 word[MULTIPART_HEADER_MAX + 2];
	struct text		 body, out;
	size_t			 i, over;

	(void)state;
	text_init(&body, 10000);
	text_init(&out, 10000);
	for (i = 0; i < COUNT(sizes); i++) {
		for (over = 0; over < 2; over++) {
			memset(word, 'a', sizes[i] + over);
			word[sizes[i] + over] = '\0';
			text_reset(&body);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
			text_addf(&body, formats[i], word);
#pragma GCC diagnostic pop
			parse(TYPE, body.data, body.len, &out);
			if ((strchr(out.data, '[') != NULL) !=
			    (over == 1 || i == 3))
				fail_msg("%zu %zu: %s", i, over, out.data);
		}
	}
	text_clear(&body);
	text_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(bodies),
		cmocka_unit_test(refused),
		cmocka_unit_test(truncated),
		cmocka_unit_test(types),
		cmocka_unit_test(maxima),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
