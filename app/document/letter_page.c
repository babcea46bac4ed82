#include "document/letter_layout.h"

/* How many lines from `first` go on one page of this height; at least one. */
static size_t
page_fill(const struct letter_layout *layout, size_t first, double height)
{
	const struct letter_line	*line;
	double				 used = 0;
	size_t				 i, good = first;

	for (i = first; i < layout->nlines; i++) {
		line = &layout->lines[i];
		used += line->height + (i > first ? line->before : 0);
		if (used > height)
			break;
		if (!line->bound || i + 1 == layout->nlines)
			good = i + 1;
	}
	if (good == first)	/* bound together, yet longer than a page */
		good = i > first ? i : first + 1;
	return good - first;
}

void
letter_paginate(struct letter_layout *layout, double first_top, double top,
    double bottom)
{
	struct letter_line	*line;
	size_t			 i, first = 0, end;
	double			 y, from = first_top;

	layout->npages = 0;
	while (first < layout->nlines) {
		end = first + page_fill(layout, first, bottom - from);
		for (y = from, i = first; i < end; i++) {
			line = &layout->lines[i];
			y += i > first ? line->before : 0;
			line->top = y;
			line->page = layout->npages;
			y += line->height;
		}
		first = end;
		from = top;
		layout->npages++;
	}
}
