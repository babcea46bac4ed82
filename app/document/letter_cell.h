#ifndef DOCUMENT_LETTER_CELL_H
#define DOCUMENT_LETTER_CELL_H
#include <libxml/tree.h>
#include <stdbool.h>

#include "core/text.h"
#include "document/letter_block.h"

/*
 * The text of an XML element as a cell: blanks run together, <teks> keeps its
 * line breaks (two in a row at most), <tebal> and <miring> become spans.  An
 * element without text leaves the cell empty.  The cell owns its text.
 */
bool	letter_cell_read(struct letter_cell *, const xmlNode *,
	    struct text *error);

/* The same for text that has no elements. */
bool	letter_cell_set(struct letter_cell *, const char *, struct text *error);

#endif
