#include <string.h>

#include "core/multipart.h"
#include "core/utf8.h"
#include "fuzz.h"

/* The first line is the content type, the rest the body. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const uint8_t		*line = len > 0 ? memchr(data, '\n', len) : NULL;
	const char		*body, *end, *before;
	struct multipart_part	 part;
	struct multipart	 m;
	size_t			 n = 0;
	char			*type;

	if (line == NULL)
		return 0;
	type = strndup((const char *)data, (size_t)(line - data));
	PROMISE(type != NULL);
	body = before = (const char *)line + 1;
	end = (const char *)data + len;
	multipart_init(&m, type, body, (size_t)(end - body), 20);
	while (multipart_next(&m, &part)) {
		PROMISE(++n <= 20 && part.name[0] != '\0');
		PROMISE(part.data >= before && part.data + part.len <= end);
		PROMISE(utf8_valid(part.name, strlen(part.name)));
		PROMISE(utf8_valid(part.filename, strlen(part.filename)));
		PROMISE(part.is_file || utf8_valid(part.data, part.len));
		before = part.data + part.len;
	}
	PROMISE(!multipart_next(&m, &part));
	free(type);
	return 0;
}
