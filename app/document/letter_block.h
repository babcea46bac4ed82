#ifndef DOCUMENT_LETTER_BLOCK_H
#define DOCUMENT_LETTER_BLOCK_H
#include <stdbool.h>
#include <stddef.h>

/*
 * A letter between reading and layout: blocks of plain text in order, each of
 * a kind whose look stands in one table.
 *
 * The letter owns all strings.  Lengths are in points, x from the left margin.
 */
#define LETTER_BLOCKS_MAX	4096
#define LETTER_CELLS		4	/* side by side in one block */
#define LETTER_SPANS_MAX	8	/* of bold or italic in a cell */
#define LETTER_MM		(72.0 / 25.4)
#define LETTER_WIDTH		(210 * LETTER_MM)
#define LETTER_HEIGHT		(297 * LETTER_MM)
#define LETTER_LEFT		(30 * LETTER_MM)
#define LETTER_TEXT_WIDTH	(160 * LETTER_MM)

enum letter_kind {
	LETTER_BODY_NAME,	/* letterhead: the public body */
	LETTER_AGENCY,
	LETTER_ADDRESS,
	LETTER_RULE,
	LETTER_TITLE,
	LETTER_NUMBER,
	LETTER_HEAD,		/* Nomor, Sifat, Lampiran, Hal; date on the right */
	LETTER_TO,
	LETTER_PARAGRAPH,
	LETTER_SECTION,
	LETTER_ITEM,
	LETTER_ROW,
	LETTER_SIGN,
	LETTER_SIGN_SPACE,
	LETTER_NOTE
};

enum letter_align {
	LETTER_ALIGN_LEFT, LETTER_ALIGN_CENTER, LETTER_ALIGN_RIGHT,
	LETTER_ALIGN_JUSTIFY
};

struct letter_column {
	double			 x;
	double			 width;		/* 0: no such column */
	enum letter_align	 align;
};

struct letter_style {
	const char		*tag;		/* role in a tagged PDF */
	double			 size;
	double			 before;	/* space, but not on top of a page */
	double			 after;
	double			 indent;	/* of a paragraph's first line */
	bool			 bold;
	bool			 italic;
	bool			 keep_next;	/* never last on a page */
	bool			 keep_whole;
	struct letter_column	 column[LETTER_CELLS];
};

enum letter_look { LETTER_BOLD, LETTER_ITALIC };

struct letter_span {
	enum letter_look	 look;
	size_t			 from;		/* bytes */
	size_t			 to;
};

struct letter_cell {
	char			*text;		/* NULL: empty */
	size_t			 nspans;
	struct letter_span	 spans[LETTER_SPANS_MAX];
};

struct letter_block {
	enum letter_kind	 kind;
	bool			 first;		/* of several that belong together */
	struct letter_cell	 cell[LETTER_CELLS];
};

struct letter {
	char			*title;
	char			*author;
	char			*date;		/* 2026-12-04 */
	char			*link;		/* what the QR code says */
	struct letter_cell	 footer;
	struct letter_block	*blocks;
	size_t			 nblocks;
	size_t			 capacity;
};

const struct letter_style	*letter_style(enum letter_kind);

void			 letter_clear(struct letter *);

/* Lends an empty block at the end; NULL: no memory, or too many. */
struct letter_block	*letter_add(struct letter *, enum letter_kind);

#endif
