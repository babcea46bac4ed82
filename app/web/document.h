#ifndef WEB_DOCUMENT_H
#define WEB_DOCUMENT_H
#include <jansson.h>
#include <stddef.h>

/*
 * Reads a document that PostgreSQL wrote as jsonb, quickly: jansson's own
 * reader looks at every byte several times and was half of a page's cost.
 *
 * What this reader does not know (real numbers, \u escapes, deep nesting) or
 * does not like is left to jansson, so the outcome is always jansson's.
 */

/* The object, to be released with json_decref; NULL when it is none. */
json_t	*document_read(const char *, size_t n);

#endif
