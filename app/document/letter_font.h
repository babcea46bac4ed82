#ifndef DOCUMENT_LETTER_FONT_H
#define DOCUMENT_LETTER_FONT_H
#include <pango/pangocairo.h>
#include <stdbool.h>

#include "core/text.h"

/*
 * The fonts of letters: Liberation Sans (Arial's widths), and DejaVu Sans for
 * characters it lacks.  Both come from Debian's packages and are found in
 * their folders; what else the system has or how it is set up has no say.
 */

/* The caller owns it (g_object_unref). NULL: a sentence in error. */
PangoContext		*letter_font_context(struct text *error);

/* The caller owns it (pango_font_description_free). */
PangoFontDescription	*letter_font_new(double size, bool bold, bool italic);

#endif
