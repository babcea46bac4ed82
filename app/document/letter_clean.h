#ifndef DOCUMENT_LETTER_CLEAN_H
#define DOCUMENT_LETTER_CLEAN_H
#include <stdbool.h>

#include "core/text.h"

/*
 * Copies UTF-8 without what a letter cannot hold: controls and noncharacters
 * become U+FFFD, line and paragraph separators a line feed; embeddings,
 * overrides and isolates that turn the direction of writing are left out.
 * False: the copy passed its maximum.
 */
bool	letter_clean(const struct text *from, struct text *to);

#endif
