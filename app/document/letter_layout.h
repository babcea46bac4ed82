#ifndef DOCUMENT_LETTER_LAYOUT_H
#define DOCUMENT_LETTER_LAYOUT_H
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"
#include "document/letter_block.h"

/*
 * Blocks broken into lines, and lines into pages.
 *
 * The layout owns its lines and the paragraphs they are part of, and borrows
 * letter and context, which must outlive it.
 */
#define LETTER_LINES_MAX	100000

struct letter_line {
	size_t		 block;
	double		 before;	/* space above, not on top of a page */
	double		 height;
	double		 baseline;	/* below the line's top */
	bool		 bound;		/* no page may end behind it */
	size_t		 page;
	double		 top;		/* on its page */
	double		 x[LETTER_CELLS];
	PangoLayoutLine	*cell[LETTER_CELLS];	/* NULL: nothing there */
};

struct letter_layout {
	PangoContext		*context;
	const struct letter	*letter;
	GPtrArray		*paragraphs;
	struct letter_line	*lines;
	size_t			 nlines;
	size_t			 capacity;
	size_t			 npages;
};

bool	letter_layout_init(struct letter_layout *, const struct letter *,
	    PangoContext *, struct text *error);
void	letter_layout_clear(struct letter_layout *);

/* A text in a column; the caller owns it (g_object_unref). */
PangoLayout	*letter_paragraph(PangoContext *, const struct letter_cell *,
		    const struct letter_style *, const struct letter_column *);

/* Gives every line its page and place; the first page may begin higher. */
void	letter_paginate(struct letter_layout *, double first_top, double top,
	    double bottom);

#endif
