#ifndef DOCUMENT_LETTER_H
#define DOCUMENT_LETTER_H
#include <jansson.h>
#include <stdbool.h>

#include "core/text.h"

/*
 * A letter as PDF.
 *
 * letters/KIND.xml below the assets is filled with the letter's contents by
 * the strict template engine, read as XML, laid out on A4 and written as PDF
 * with selectable text and a QR code that leads to the page which confirms it.
 *
 * The same contents, assets, fonts and url give the same bytes: no clock, no
 * locale, no configuration of the system's fonts has a say.  What the contents
 * hold is only ever text: it cannot add markup, fetch a file or turn the
 * direction of the letter's own words.
 *
 * The caller owns contents and both texts.  Nothing here knows the database.
 */
#define LETTER_XML_MAX	(4 * 1024 * 1024)
#define LETTER_PDF_MAX	(16 * 1024 * 1024)

/*
 * Appends the PDF; url is where the portal stands ("https://ppid.example"),
 * contents holds at least "jenis" and "kode".  False: a sentence in error.
 */
bool	letter_render(const char *assets, const char *url, json_t *contents,
	    struct text *pdf, struct text *error);

#endif
