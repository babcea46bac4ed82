#include <stdio.h>

#include "core/path.h"
#include "unit.h"

enum { GET = 1, POST = 2, PUT = 4 };

static const struct { unsigned method; const char *pattern; } rows[] = {
	{ GET, "/" },					/* 0 */
	{ GET, "/permohonan/:nomor" },			/* 1 */
	{ GET, "/permohonan/baru" },			/* 2 */
	{ POST, "/permohonan" },			/* 3 */
	{ GET, "/permohonan/:nomor/tenggat" },		/* 4 */
	{ GET, "/permohonan/:nomor/berkas/:berkas" },	/* 5 */
	{ GET, "/meja" },				/* 6 */
	{ POST, "/meja/:nomor/terima" },		/* 7 */
	{ POST, "/meja/catat" },			/* 8 */
	{ GET, "/meja/:nomor" },			/* 9 */
	{ PUT, "/meja/:nomor" },			/* 10 */
	{ GET, "/:apa/:nomor/tenggat" },		/* 11 */
	{ GET, "/meja/:nomor/:apa" },			/* 12 */
	{ GET, "/surat/v1.2" },				/* 13 */
};

static struct path_table *
table(void)
{
	struct path_table	*t = path_table_new();
	struct text		 error;
	size_t			 i;

	assert_non_null(t);
	text_init(&error, 1000);
	for (i = 0; i < COUNT(rows); i++)
		if (!path_table_add(t, rows[i].method, rows[i].pattern, &error))
			fail_msg("%s", error.data);
	text_clear(&error);
	return t;
}

/* Says what the match says: "row name=value", "405 methods", "404", "400". */
static void
say(const struct path_match *m, struct text *out)
{
	size_t	 i;

	text_reset(out);
	switch (m->result) {
	case PATH_FOUND:
		text_addf(out, "%zu", m->row);
		for (i = 0; i < m->ncaptures; i++)
			text_addf(out, " %s=%.*s", m->captures[i].name,
			    (int)m->captures[i].len, m->captures[i].value);
		text_adds(out, m->json ? " json" : "");
		break;
	case PATH_METHOD:
		text_addf(out, "405 %u", m->allowed);
		break;
	default:
		text_adds(out, m->result == PATH_BAD ? "400" : "404");
	}
}

static const struct {
	unsigned	 method;
	const char	*path, *result;
} requests[] = {
	{ GET, "/", "0" },
	{ GET, "/.json", "0 json" },
	{ POST, "/", "405 1" },
	{ GET, "/permohonan/baru", "2" },
	{ GET, "/permohonan/baru.json", "2 json" },
	{ GET, "/permohonan/SULBAR-2026-0007",
	    "1 nomor=SULBAR-2026-0007" },
	{ GET, "/permohonan/SULBAR-2026-0007.json",
	    "1 nomor=SULBAR-2026-0007 json" },
	{ GET, "/permohonan/a%20b%C3%A9", "1 nomor=a b\xc3\xa9" },
	{ GET, "/permohonan/a+b", "1 nomor=a+b" },
	{ GET, "/permohonan", "405 2" },
	{ POST, "/permohonan", "3" },
	{ GET, "/permohonan/7/tenggat", "4 nomor=7" },
	{ GET, "/permohonan/7/tenggat.json", "4 nomor=7 json" },
	{ GET, "/surat/7/tenggat", "11 apa=surat nomor=7" },
	{ GET, "/meja/7/tenggat", "12 nomor=7 apa=tenggat" },
	{ GET, "/permohonan/7/berkas/x.pdf",
	    "5 nomor=7 berkas=x.pdf" },
	{ POST, "/meja/catat", "8" },
	{ GET, "/meja/catat", "9 nomor=catat" },
	{ PUT, "/meja/catat", "10 nomor=catat" },
	{ POST, "/meja/7", "405 5" },
	{ POST, "/meja/7/terima", "7 nomor=7" },
	{ GET, "/meja/7/terima", "12 nomor=7 apa=terima" },
	{ PUT, "/meja/7/terima", "405 3" },
	{ GET, "/surat/v1.2", "13" },
	{ GET, "/%6deja", "6" },
	{ GET, "/Meja", "404" }, { GET, "/tidak", "404" },
	{ GET, "//", "404" }, { GET, "/meja/", "404" },
	{ GET, "/permohonan//tenggat", "404" },
	{ GET, "/permohonan/.json", "404" },
	{ GET, "/a/b/c/d/e/f/g/h/i/j", "404" },
	{ GET, "/permohonan/%", "400" },
	{ GET, "/permohonan/%4", "400" },
	{ GET, "/permohonan/%00", "400" },
	{ GET, "/permohonan/%2F", "400" },
	{ GET, "/permohonan/%ff", "400" },
	{ GET, "", "400" }, { GET, "meja", "400" },
	{ GET, "*", "400" },
};

static void
finds(void **state)
{
	struct path_table	*t = table();
	struct path_match	 m;
	enum path_result	 result;
	struct text		 out;
	size_t			 i;

	(void)state;
	text_init(&out, 1000);
	for (i = 0; i < COUNT(requests); i++) {
		result = path_find(t, requests[i].method, requests[i].path, &m);
		assert_int_equal(result, m.result);
		say(&m, &out);
		if (strcmp(out.data, requests[i].result) != 0)
			fail_msg("%s: %s, not %s", requests[i].path, out.data,
			    requests[i].result);
	}
	text_clear(&out);
	path_table_free(t);
}

static void
long_paths(void **state)
{
	struct path_table	*t = table();
	struct path_match	 m;
	char			 path[PATH_LENGTH_MAX + 2];

	(void)state;
	memset(path, 'a', sizeof(path));
	memcpy(path, "/meja/", 6);
	path[PATH_LENGTH_MAX + 1] = '\0';
	assert_int_equal(path_find(t, GET, path, &m), PATH_BAD);
	path[PATH_LENGTH_MAX] = '\0';
	assert_int_equal(path_find(t, GET, path, &m), PATH_FOUND);
	assert_int_equal(m.captures[0].len, PATH_LENGTH_MAX - 6);
	path_table_free(t);
}

static void
refuses_rows(void **state)
{
	static const struct {
		unsigned	 method;
		const char	*pattern, *why;
	} cases[] = {
		{ GET, "meja", "meja: a pattern begins with a slash" },
		{ GET, "", ": a pattern begins with a slash" },
		{ 0, "/x", "/x: the method is not one bit" },
		{ GET | POST, "/x", "/x: the method is not one bit" },
		{ GET, "/meja/", "/meja/: a segment is empty" },
		{ GET, "/:", "/:: a capture's name is not made of a-z and _" },
		{ GET, "/:Nomor",
		    "/:Nomor: a capture's name is not made of a-z and _" },
		{ GET, "/Meja",
		    "/Meja: a literal is not made of a-z, 0-9, _, - and ." },
		{ GET, "/a.json", "/a.json: .json is never part of a pattern" },
		{ GET, "/meja", "/meja: another row fits the same requests" },
		{ GET, "/meja/:kode",
		    "/meja/:kode: another row fits the same requests" },
		{ GET, "/:a/x/:a", "/:a/x/:a: a capture's name comes twice" },
		{ GET, "/:a/:b/:c/:d/:e", "/:a/:b/:c/:d/:e: too many captures" },
		{ GET, "/a/b/c/d/e/f/g/h/i",
		    "/a/b/c/d/e/f/g/h/i: too many segments" },
	};
	struct path_table	*t = table();
	struct text		 error;
	size_t			 i;

	(void)state;
	text_init(&error, 1000);
	for (i = 0; i < COUNT(cases); i++) {
		text_reset(&error);
		assert_false(path_table_add(t, cases[i].method,
		    cases[i].pattern, &error));
		assert_string_equal(error.data, cases[i].why);
	}
	text_clear(&error);
	path_table_free(t);
	path_table_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(finds),
		cmocka_unit_test(long_paths),
		cmocka_unit_test(refuses_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
