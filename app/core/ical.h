#ifndef CORE_ICAL_H
#define CORE_ICAL_H
#include <jansson.h>
#include <stdbool.h>

#include "core/text.h"

/*
 * A document of dates as iCalendar text (RFC 5545): whole-day events, escaped,
 * folded at 75 bytes between characters, lines ending in CRLF.
 *
 * The document is {"nama": text, "acara": [{"uid", "dibuat", "diubah",
 * "urutan", "mulai", "sampai", "judul", "uraian"}]}; its dates already have
 * the shape of the RFC.  Nothing is counted or formatted here.  The document
 * stays the caller's.
 */

/* False, with the reason, when something is missing or has another shape. */
bool	ical_write(const json_t *document, struct text *out,
	    struct text *error);

#endif
