#include <string.h>

#include "core/path.h"
#include "core/utf8.h"
#include "fuzz.h"

static struct path_table *
table(void)
{
	static const char *const patterns[] = { "/", "/meja", "/meja/:nomor",
		"/meja/catat", "/meja/:nomor/berkas/:berkas", "/:a/:b/:c/:d" };
	static struct path_table *t;
	struct text		 error;
	size_t			 i;

	if (t != NULL)
		return t;
	text_init(&error, 1000);
	PROMISE((t = path_table_new()) != NULL);
	for (i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
		PROMISE(path_table_add(t, 1U << i % 2, patterns[i], &error));
	text_clear(&error);
	return t;
}

/* As a pattern: any may be refused, none may break the table. */
static void
as_pattern(const char *pattern)
{
	struct path_table	*t = path_table_new();
	struct path_match	 m;
	struct text		 error;

	PROMISE(t != NULL);
	text_init(&error, 4096);
	if (path_table_add(t, 1, pattern, &error)) {
		PROMISE(!path_table_add(t, 1, pattern, &error));
		PROMISE(path_find(t, 2, pattern, &m) == PATH_METHOD);
		PROMISE(path_find(t, 1, pattern, &m) == PATH_FOUND);
	} else {
		PROMISE(error.len > 0);
	}
	text_clear(&error);
	path_table_free(t);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct path_match m;
	char			*path = strndup((const char *)data, len);
	size_t			 i;

	PROMISE(path != NULL);
	if (path_find(table(), 1, path, &m) == PATH_FOUND) {
		PROMISE(m.ncaptures <= PATH_CAPTURES_MAX);
		for (i = 0; i < m.ncaptures; i++) {
			PROMISE(m.captures[i].len > 0);
			PROMISE(strlen(m.captures[i].value) ==
			    m.captures[i].len);
			PROMISE(strchr(m.captures[i].value, '/') == NULL);
			PROMISE(utf8_valid(m.captures[i].value,
			    m.captures[i].len));
		}
	}
	if (strlen(path) <= PATH_LENGTH_MAX)
		as_pattern(path);
	free(path);
	return 0;
}
