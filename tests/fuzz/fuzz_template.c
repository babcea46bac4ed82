#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/template.h"
#include "fuzz.h"

/* Values that would be seen in the page if they came out unescaped. */
static const char	 document[] =
    "{\"a\":\"\\u0001<x y='\\\"'>&\\u0001\",\"b\":[{\"c\":1},{\"c\":2}],"
    "\"c\":{\"a\":\"javascript:x\",\"d\":true},\"d\":false,\"e\":null,"
    "\"f\":-7,\"g\":[],\"h\":[\"p\",\"q\"]}";

/* Marked values hold nothing that ends text or an attribute. */
static void
check_escaped(const struct text *page)
{
	const char	*s = text_string(page), *end;

	while ((s = strchr(s, '\001')) != NULL &&
	    (end = strchr(s + 1, '\001')) != NULL) {
		if ((size_t)(end - s) == strlen("&lt;x y=&#39;&quot;&#39;"
		    "&gt;&amp;") + 1)
			PROMISE(strncmp(s + 1, "&lt;x y=&#39;&quot;&#39;"
			    "&gt;&amp;", (size_t)(end - s) - 1) == 0);
		PROMISE(strncmp(s + 1, "<x y='", 6) != 0);
		s = end + 1;
	}
}

/*
 * What stands behind the first byte 2 is the part x, what stands before it the
 * page.  Both are files of this process's own memory, in a folder of links.
 */
static char	 folder[] = "/tmp/fuzz_template.XXXXXX";
static int	 files[2];
static const char *const names[2] = { "page.html", "parts/x.html" };

static void
folder_remove(void)
{
	char	 path[64];
	size_t	 i;

	for (i = 0; i < 2; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	snprintf(path, sizeof(path), "%s/parts", folder);
	rmdir(path);
	rmdir(folder);
}

static void
folder_make(void)
{
	char	 path[64], target[32];
	size_t	 i;

	PROMISE(mkdtemp(folder) != NULL && atexit(folder_remove) == 0);
	snprintf(path, sizeof(path), "%s/parts", folder);
	PROMISE(mkdir(path, 0700) == 0);
	for (i = 0; i < 2; i++) {
		PROMISE((files[i] = memfd_create("x", MFD_CLOEXEC)) >= 0);
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		snprintf(target, sizeof(target), "/proc/self/fd/%d", files[i]);
		PROMISE(symlink(target, path) == 0);
	}
}

static struct template *
load(const uint8_t *data, size_t len, struct text *error)
{
	const uint8_t	*part = memchr(data, 2, len);
	size_t		 page = part == NULL ? len : (size_t)(part - data);
	size_t		 rest = part == NULL ? 0 : len - page - 1;

	PROMISE(ftruncate(files[0], 0) == 0 && ftruncate(files[1], 0) == 0);
	PROMISE(pwrite(files[0], data, page, 0) == (ssize_t)page);
	if (rest > 0)
		PROMISE(pwrite(files[1], part + 1, rest, 0) == (ssize_t)rest);
	return template_load(folder, names[0], error);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static json_t	*values;
	struct template	*t;
	struct text	 error, page;

	if (values == NULL) {
		folder_make();
		values = json_loads(document, 0, NULL);
	}
	PROMISE(values != NULL);
	text_init(&error, 1024 * 1024);
	text_init(&page, 64 * 1024);
	t = load(data, len, &error);
	PROMISE((t == NULL) == (error.len > 0));
	if (t != NULL) {
		if (template_render(t, values, &page, &error)) {
			PROMISE(error.len == 0);
			if (memchr(data, 1, len) == NULL)
				check_escaped(&page);
		} else {
			PROMISE(error.len > 0);
		}
	}
	template_free(t);
	text_clear(&page);
	text_clear(&error);
	return 0;
}
