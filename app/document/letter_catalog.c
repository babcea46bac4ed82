#include "document/letter_catalog.h"

#include <string.h>

static const char	 catalog_end[] = ">>\nendobj\nxref\n";
static const char	 added[] =
    "   /MarkInfo << /Marked true >>\n"
    "   /Lang (id-ID)\n"
    "   /ViewerPreferences << /DisplayDocTitle true >>\n";

/* Where the last such bytes begin; NULL if there are none. */
static const char *
find_last(const struct text *t, const char *what)
{
	const char	*at = t->data, *found = NULL;
	size_t		 n = strlen(what);

	while (at != NULL && (at = memmem(at,
	    t->len - (size_t)(at - t->data), what, n)) != NULL)
		found = at++;
	return found;
}

/*
 * The catalog is cairo's last object: only the table behind it moves, and
 * where that begins stands at the end of the file.
 */
bool
letter_catalog(const struct text *from, struct text *to)
{
	const char	*catalog = find_last(from, "<< /Type /Catalog\n");
	const char	*end = find_last(from, catalog_end);
	const char	*start = find_last(from, "startxref\n");
	const char	*stop = from->data + from->len;

	if (catalog == NULL || end == NULL || start == NULL ||
	    end < catalog || start < end) {
		text_add(to, from->data, from->len);
		return !to->failed;
	}
	text_add(to, from->data, (size_t)(end - from->data));
	text_adds(to, added);
	text_add(to, end, (size_t)(start - end));
	text_addf(to, "startxref\n%zu\n", (size_t)(end - from->data) +
	    sizeof(added) - 1 + strlen(">>\nendobj\n"));
	start = memchr(start, '\n', (size_t)(stop - start));
	start = memchr(start + 1, '\n', (size_t)(stop - start - 1));
	if (start != NULL)
		text_add(to, start + 1, (size_t)(stop - start - 1));
	return !to->failed;
}
