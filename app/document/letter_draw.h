#ifndef DOCUMENT_LETTER_DRAW_H
#define DOCUMENT_LETTER_DRAW_H
#include <stdbool.h>

#include "core/text.h"
#include "document/letter_block.h"

/* Lays a letter out and appends it as PDF. False: a sentence in error. */
bool	letter_draw(const struct letter *, struct text *pdf,
	    struct text *error);

#endif
