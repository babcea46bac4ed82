#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/template.h"
#include "unit.h"

/*
 * What golden files cannot show: other words, maxima, many sections and parts.
 * Templates are written into a folder of their own below TMPDIR.
 */
static char	 dir[] = "/tmp/test_template.XXXXXX";

static void
write_file(const char *name, const char *content)
{
	char	 path[256];
	FILE	*f;

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(content, f);
	fclose(f);
}

static int
setup(void **state)
{
	char	 path[256];

	(void)state;
	if (mkdtemp(dir) == NULL)
		return -1;
	snprintf(path, sizeof(path), "%s/parts", dir);
	return mkdir(path, 0700);
}

static int
teardown(void **state)
{
	char	 command[256];

	(void)state;
	snprintf(command, sizeof(command), "rm -r '%s'", dir);
	return system(command);
}

/* Renders content on json into out; the error is put there when it fails. */
static bool
render(const char *content, const char *json, const struct template_words *w,
    struct text *out)
{
	struct template	*t;
	struct text	 error;
	json_t		*document = json_loads(json, 0, NULL);
	bool		 ok;

	assert_non_null(document);
	write_file("page.html", content);
	text_init(&error, 1000);
	text_reset(out);
	t = template_load_words(dir, "page.html", w, &error);
	ok = t != NULL && template_render(t, document, out, &error);
	if (!ok) {
		assert_int_not_equal(error.len, 0);
		text_reset(out);
		text_adds(out, text_string(&error));
	} else {
		assert_int_equal(error.len, 0);
	}
	template_free(t);
	text_clear(&error);
	json_decref(document);
	return ok;
}

static const char *
english(void *arg, const char *word)
{
	(void)arg;
	if (strcmp(word, "Cari & buka") == 0)
		return "Search \"&\" open";
	return strcmp(word, "Rusak") == 0 ? "\xff" : NULL;
}

static void
words(void **state)
{
	const struct template_words	 w = { english, NULL };
	struct text			 out;

	(void)state;
	text_init(&out, 1000);
	assert_true(render("<b title=\"{{_ Cari & buka }}\">", "{}", NULL,
	    &out));
	assert_string_equal(out.data, "<b title=\"Cari &amp; buka\">");
	assert_true(render("{{_ Cari & buka}}", "{}", &w, &out));
	assert_string_equal(out.data, "Search &quot;&amp;&quot; open");
	assert_false(render("\n{{_ Lacak}}", "{}", &w, &out));
	assert_string_equal(out.data,
	    "page.html:2: {{_ Lacak}}: no translation");
	assert_false(render("{{_ Rusak}}", "{}", &w, &out));
	assert_false(render("<a href=\"{{_ Lacak}}\">", "{}", NULL, &out));
	assert_false(render("{{_ }}", "{}", NULL, &out));
	assert_string_equal(out.data, "page.html:1: {{_ }}: no word");
	text_clear(&out);
}

static void
output_maximum(void **state)
{
	struct text	 out;

	(void)state;
	text_init(&out, 100);
	assert_true(render("{{#a}}{{.}}{{/a}}", "{\"a\":[\"12345\",\"12345\"]}",
	    NULL, &out));
	assert_string_equal(out.data, "1234512345");
	text_clear(&out);
	text_init(&out, 100);
	assert_false(render("{{#a}}{{#a}}{{#a}}{{.}}{{/a}}{{/a}}{{/a}}",
	    "{\"a\":[\"12345\",\"12345\",\"12345\"]}", NULL, &out));
	assert_string_equal(out.data, "page.html: the page grows past 100 "
	    "bytes or there is no memory");
	text_clear(&out);
}

/* Sections that print nothing end as well. */
static void
step_maximum(void **state)
{
	struct text	 out, page;
	int		 i;

	(void)state;
	text_init(&out, 1000);
	text_init(&page, 1000);
	for (i = 0; i < 16; i++)
		text_adds(&page, "{{#a}}");
	for (i = 0; i < 16; i++)
		text_adds(&page, "{{/a}}");
	assert_false(render(page.data,
	    "{\"a\":[1,1,1,1,1,1,1,1,1,1]}", NULL, &out));
	assert_string_equal(out.data, "page.html: takes too many steps");
	text_clear(&page);
	text_clear(&out);
}

static void
sections_maximum(void **state)
{
	struct text	 out, page;
	int		 i, n;

	(void)state;
	text_init(&out, 1000);
	text_init(&page, 1000);
	for (n = 16; n <= 17; n++) {
		text_reset(&page);
		for (i = 0; i < n; i++)
			text_adds(&page, "{{#a}}");
		text_adds(&page, "{{.}}");
		for (i = 0; i < n; i++)
			text_adds(&page, "{{/a}}");
		assert_int_equal(render(page.data, "{\"a\":5}", NULL, &out),
		    n == 16);
		assert_string_equal(out.data, n == 16 ? "5" : "page.html:1: "
		    "{{#a}}: too many sections inside each other");
	}
	text_clear(&page);
	text_clear(&out);
}

static void
parts_maximum(void **state)
{
	struct text	 out;
	char		 name[32], content[32];
	int		 i;

	(void)state;
	for (i = 0; i < 8; i++) {
		snprintf(name, sizeof(name), "parts/p%d.html", i);
		snprintf(content, sizeof(content), "{{> p%d}}", i - 1);
		write_file(name, i > 0 ? content : "x");
	}
	text_init(&out, 1000);
	assert_true(render("{{> p6}}", "{}", NULL, &out));
	assert_string_equal(out.data, "x");
	assert_false(render("{{> p7}}", "{}", NULL, &out));
	assert_string_equal(out.data, "parts/p1.html:1: too many parts inside "
	    "each other: parts/p0.html");
	write_file("parts/p0.html", "\n\n{{> p7}}");
	assert_false(render("{{> p6}}", "{}", NULL, &out));
	write_file("parts/p0.html", "{{> p2}}");
	assert_false(render("{{> p2}}", "{}", NULL, &out));
	assert_string_equal(out.data,
	    "parts/p0.html:1: a part holds itself: parts/p2.html");
	text_clear(&out);
}

static void
files(void **state)
{
	struct text	 out;
	char		*large;

	(void)state;
	text_init(&out, 1000);
	assert_null(template_load(dir, "none.html", &out));
	assert_string_equal(out.data,
	    "none.html:1: no such file: none.html");
	assert_false(render("a\xff", "{}", NULL, &out));
	assert_string_equal(out.data, "page.html:1: is not UTF-8 text");
	large = malloc(512 * 1024 + 2);
	assert_non_null(large);
	memset(large, 'a', 512 * 1024 + 1);
	large[512 * 1024 + 1] = '\0';
	assert_false(render(large, "{}", NULL, &out));
	assert_string_equal(out.data,
	    "page.html:1: cannot be read or is too large");
	free(large);
	template_free(NULL);
	text_clear(&out);
}

/* One template serves every language and request at once: it never changes. */
static void
renders_again(void **state)
{
	struct template	*t;
	struct text	 out, error;
	json_t		*document = json_pack("{s:[i,i]}", "a", 1, 2);
	int		 i;

	(void)state;
	write_file("page.html", "{{#a}}[{{.}}]{{/a}}");
	text_init(&out, 1000);
	text_init(&error, 1000);
	t = template_load(dir, "page.html", &error);
	assert_non_null(t);
	for (i = 0; i < 3; i++)
		assert_true(template_render(t, document, &out, &error));
	assert_string_equal(out.data, "[1][2][1][2][1][2]");
	template_free(t);
	json_decref(document);
	text_clear(&out);
	text_clear(&error);
}

/* In a .txt file nothing is HTML, and no value can begin a line. */
static void
plain_text(void **state)
{
	struct template	*t;
	struct text	 out, error;
	json_t		*document = json_pack("{s:s,s:[s,s]}", "a",
	    "<b>&\"\r\nBcc: x", "l", "1", "2");

	(void)state;
	assert_non_null(document);
	write_file("mail.txt", "A < b & {{a}}\n{{#l}}\n- {{.}}\n{{/l}}\n"
	    "<script>{{a}}{{> sign}}");
	write_file("parts/sign.txt", "--{{_ Ya & tidak}}\n");
	text_init(&out, 1000);
	text_init(&error, 1000);
	t = template_load(dir, "mail.txt", &error);
	assert_non_null(t);
	assert_true(template_render(t, document, &out, &error));
	assert_string_equal(out.data, "A < b & <b>&\"  Bcc: x\n- 1\n- 2\n"
	    "<script><b>&\"  Bcc: x--Ya & tidak\n");
	template_free(t);
	write_file("raw.txt", "{{{a}}}");
	assert_null(template_load(dir, "raw.txt", &error));
	assert_string_equal(error.data,
	    "raw.txt:1: {{{a}}: values are always escaped");
	text_reset(&error);
	write_file("mail.html", "{{> sign}}");
	assert_null(template_load(dir, "mail.html", &error));
	text_reset(&error);
	write_file(".txt", "<p {{a}}");
	assert_null(template_load(dir, ".txt", &error));
	json_decref(document);
	text_clear(&out);
	text_clear(&error);
}

/* Plain text, and what is too long for a name or a word. */
static void
given(void **state)
{
	struct template	*t;
	struct text	 out, error;
	json_t		*document = json_pack("{s:s}", "a", "nilai");
	char		 page[600];

	(void)state;
	text_init(&out, 1000);
	text_init(&error, 1000);
	write_file("mail.txt", "{{> sapa siapa=\"<Budi> & Ani\" kunci=a}}");
	write_file("parts/sapa.txt", "{{$siapa}}: {{$kunci}}={{$kunci}}{{#$x}}"
	    "{{x.$x}}{{/$x}}{{#$kunci}}, {{^$kunci}}{{/$kunci}}ya{{/$kunci}}");
	t = template_load(dir, "mail.txt", &error);
	assert_non_null(t);
	assert_true(template_render(t, document, &out, &error));
	assert_string_equal(out.data, "<Budi> & Ani: a=a, ya");
	template_free(t);
	write_file("parts/p.html", "{{a.$n}}");
	snprintf(page, sizeof(page), "{{> p n=%0400d}}", 1);
	assert_false(render(page, "{}", NULL, &out));
	assert_string_equal(out.data,
	    "parts/p.html:1: {{a.$n}}: the name is too long");
	write_file("parts/q.html", "{{> q n=$n}}");
	assert_false(render("{{> q n=a}}", "{}", NULL, &out));
	assert_string_equal(out.data,
	    "parts/q.html:1: a part holds itself: parts/q.html");
	json_decref(document);
	text_clear(&out);
	text_clear(&error);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(output_maximum),
		cmocka_unit_test(step_maximum),
		cmocka_unit_test(sections_maximum),
		cmocka_unit_test(parts_maximum),
		cmocka_unit_test(files),
		cmocka_unit_test(renders_again),
		cmocka_unit_test(plain_text),
		cmocka_unit_test(given),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
