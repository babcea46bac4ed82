#ifndef WEB_SNIFF_H
#define WEB_SNIFF_H
#include <stddef.h>

/*
 * What a file is, by its bytes; never by its name or by what the client says.
 *
 * Known: PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS without macros, plain text and
 * CSV in UTF-8. Returns a constant media type, or NULL for anything else.
 * filename only tells CSV from text. Reads, never allocates.
 */
const char	*sniff(const char *data, size_t n, const char *filename);

#endif
