#ifndef DOCUMENT_LETTER_CATALOG_H
#define DOCUMENT_LETTER_CATALOG_H
#include <stdbool.h>

#include "core/text.h"

/*
 * Copies a PDF and writes into its catalog what cairo leaves out: that it is
 * tagged, in which language it is, that its title is its name.  A file of
 * another shape than cairo's is copied as it is.  False: past the maximum.
 */
bool	letter_catalog(const struct text *from, struct text *to);

#endif
