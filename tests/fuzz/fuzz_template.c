#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
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

/* The template is a file of this process's own memory. */
static struct template *
load(const uint8_t *data, size_t len, struct text *error)
{
	struct template	*t;
	char		 name[16];
	int		 fd = memfd_create("template", MFD_CLOEXEC);

	PROMISE(fd >= 0 && write(fd, data, len) == (ssize_t)len);
	snprintf(name, sizeof(name), "%d", fd);
	t = template_load("/proc/self/fd", name, error);
	close(fd);
	return t;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static json_t	*values;
	struct template	*t;
	struct text	 error, page;

	if (values == NULL)
		values = json_loads(document, 0, NULL);
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
