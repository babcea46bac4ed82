#include "document/letter_layout.h"

#include <stdlib.h>
#include <string.h>

#include "document/letter_font.h"

#define LEADING		1.14	/* line height, of the font's own */
#define RULE_HEIGHT	4.0
#define SIGN_LINES	3	/* of text with a signature, at the least */

static const PangoAlignment	 alignments[] = {
	[LETTER_ALIGN_LEFT] = PANGO_ALIGN_LEFT,
	[LETTER_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
	[LETTER_ALIGN_RIGHT] = PANGO_ALIGN_RIGHT,
	[LETTER_ALIGN_JUSTIFY] = PANGO_ALIGN_LEFT
};

/*
 * What may not be torn apart at a line's end: the word, and a digit or letter
 * behind it.  Only the gap is held, so that nothing grows wider than a line.
 */
static const struct {
	const char	*word;
	const char	*next;
} joined[] = {
	{ "Pasal ", "0123456789" },
	{ "ayat ", "(" },
	{ "huruf ", "abcdefghij" },
	{ "Nomor ", "0123456789" },
	{ "Tahun ", "0123456789" },
	{ "Undang-", "U" }
};

static void
join(PangoAttrList *list, const char *text)
{
	PangoAttribute	*attribute;
	const char	*at, *gap;
	size_t		 i;

	for (i = 0; i < sizeof(joined) / sizeof(joined[0]); i++) {
		for (at = text; (at = strstr(at, joined[i].word)) != NULL;
		    at = gap + 1) {
			gap = at + strlen(joined[i].word) - 1;
			if (gap[1] == '\0' ||
			    strchr(joined[i].next, gap[1]) == NULL)
				continue;
			attribute = pango_attr_allow_breaks_new(FALSE);
			attribute->start_index = (guint)(gap - text);
			attribute->end_index = attribute->start_index + 2;
			pango_attr_list_insert(list, attribute);
		}
	}
}

static PangoAttrList *
attributes(const struct letter_cell *cell)
{
	PangoAttrList	*list = pango_attr_list_new();
	PangoAttribute	*attribute;
	size_t		 i;

	/* A word broken for want of room gets no sign that was not in it. */
	pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
	join(list, cell->text);
	for (i = 0; i < cell->nspans; i++) {
		attribute = cell->spans[i].look == LETTER_BOLD ?
		    pango_attr_weight_new(PANGO_WEIGHT_BOLD) :
		    pango_attr_style_new(PANGO_STYLE_ITALIC);
		attribute->start_index = (guint)cell->spans[i].from;
		attribute->end_index = (guint)cell->spans[i].to;
		pango_attr_list_insert(list, attribute);
	}
	return list;
}

PangoLayout *
letter_paragraph(PangoContext *context, const struct letter_cell *cell,
    const struct letter_style *style, const struct letter_column *column)
{
	PangoLayout		*layout = pango_layout_new(context);
	PangoFontDescription	*font = letter_font_new(style->size,
				    style->bold, style->italic);
	PangoAttrList		*list = attributes(cell);

	pango_layout_set_font_description(layout, font);
	pango_layout_set_width(layout, (int)(column->width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(layout, alignments[column->align]);
	pango_layout_set_justify(layout,
	    column->align == LETTER_ALIGN_JUSTIFY);
	pango_layout_set_auto_dir(layout, FALSE);
	pango_layout_set_indent(layout, (int)(style->indent * PANGO_SCALE));
	pango_layout_set_attributes(layout, list);
	pango_layout_set_text(layout, cell->text, -1);
	pango_attr_list_unref(list);
	pango_font_description_free(font);
	return layout;
}

/* Lends `more` empty lines behind the last. */
static struct letter_line *
lines_add(struct letter_layout *layout, size_t more)
{
	struct letter_line	*grown;
	size_t			 cap;

	if (more > LETTER_LINES_MAX - layout->nlines)
		return NULL;
	if (layout->nlines + more > layout->capacity) {
		cap = layout->nlines + more + 256;
		grown = reallocarray(layout->lines, cap, sizeof(*grown));
		if (grown == NULL)
			return NULL;
		layout->lines = grown;
		layout->capacity = cap;
	}
	grown = &layout->lines[layout->nlines];
	memset(grown, 0, more * sizeof(*grown));
	layout->nlines += more;
	return grown;
}

/* Puts the lines of one cell into the block's rows. */
static void
rows_fill(struct letter_line *rows, size_t cell, PangoLayout *paragraph,
    double x)
{
	PangoLayoutIter	*iter = pango_layout_get_iter(paragraph);
	PangoRectangle	 ink, logical;
	double		 ascent, height;
	size_t		 i = 0;

	do {
		struct letter_line	*row = &rows[i++];

		pango_layout_iter_get_line_extents(iter, &ink, &logical);
		ascent = pango_units_to_double(
		    pango_layout_iter_get_baseline(iter) - logical.y);
		height = pango_units_to_double(logical.height) * LEADING;
		row->cell[cell] = pango_layout_iter_get_line_readonly(iter);
		row->x[cell] = x + pango_units_to_double(logical.x);
		if (row->baseline < ascent)
			row->baseline = ascent;
		if (row->height < height)
			row->height = height;
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
}

/* Lines of a centred text become about as long as each other. */
static void
balance(PangoLayout *paragraph)
{
	const int	 lines = pango_layout_get_line_count(paragraph);
	int		 width = pango_layout_get_width(paragraph), good = width;

	while (lines > 1 && pango_layout_get_line_count(paragraph) == lines) {
		good = width;
		width -= width / 32;
		pango_layout_set_width(paragraph, width);
	}
	pango_layout_set_width(paragraph, good);
}

/* The paragraph of one cell; lines in it are counted and placed from *x. */
static PangoLayout *
cell_layout(struct letter_layout *layout, const struct letter_cell *cell,
    const struct letter_style *style, const struct letter_column *column,
    double *x)
{
	PangoLayout	*paragraph;

	paragraph = letter_paragraph(layout->context, cell, style, column);
	g_ptr_array_add(layout->paragraphs, paragraph);
	if (column->align == LETTER_ALIGN_CENTER)
		balance(paragraph);
	*x = column->x + (column->width - pango_units_to_double(
	    pango_layout_get_width(paragraph))) / 2;
	return paragraph;
}

/* Neither the first nor the last line of a text stands alone on a page. */
static void
rows_bind(struct letter_line *rows, size_t n, const struct letter_style *style)
{
	size_t	 i;

	for (i = 0; i + 1 < n; i++)
		rows[i].bound = style->keep_whole || i == 0 || i + 2 == n;
	rows[n - 1].bound = style->keep_next;
	rows[0].before = style->before;
}

/* A signature takes a few lines of the text with it to its page. */
static void
sign_bind(struct letter_layout *layout, struct letter_line *sign)
{
	struct letter_line	*line = sign;
	size_t			 i;

	for (i = 0; i < SIGN_LINES && line > layout->lines; i++)
		(--line)->bound = true;
}

/* A paragraph that ends with a colon stays with what it announces. */
static bool
announces(const struct letter_block *block)
{
	const char	*text = block->cell[0].text;

	return block->kind == LETTER_PARAGRAPH && text != NULL &&
	    text[strlen(text) - 1] == ':';
}

static bool
block_add(struct letter_layout *layout, size_t number)
{
	const struct letter_block	*block = &layout->letter->blocks[number];
	const struct letter_style	*style = letter_style(block->kind);
	struct letter_line		*rows;
	PangoLayout			*paragraph[LETTER_CELLS] = { NULL };
	double				 x[LETTER_CELLS];
	size_t				 i, n = 1, lines;

	for (i = 0; i < LETTER_CELLS; i++) {
		if (block->cell[i].text == NULL || style->column[i].width <= 0)
			continue;
		paragraph[i] = cell_layout(layout, &block->cell[i], style,
		    &style->column[i], &x[i]);
		lines = (size_t)pango_layout_get_line_count(paragraph[i]);
		n = lines > n ? lines : n;
	}
	if ((rows = lines_add(layout, n)) == NULL)
		return false;
	for (i = 0; i < LETTER_CELLS; i++)
		if (paragraph[i] != NULL)
			rows_fill(rows, i, paragraph[i], x[i]);
	for (i = 0; i < n; i++)
		rows[i].block = number;
	if (block->kind == LETTER_RULE)
		rows[0].height = RULE_HEIGHT;
	rows_bind(rows, n, style);
	if (announces(block))
		rows[n - 1].bound = true;
	rows[n - 1].height += style->after;
	if (block->kind == LETTER_SIGN && block->first)
		sign_bind(layout, rows);
	if (block->first)
		rows[0].before += letter_style(LETTER_SECTION)->before;
	return true;
}

bool
letter_layout_init(struct letter_layout *layout, const struct letter *letter,
    PangoContext *context, struct text *error)
{
	size_t	 i;

	*layout = (struct letter_layout){ .context = context,
		.letter = letter };
	layout->paragraphs = g_ptr_array_new_with_free_func(g_object_unref);
	for (i = 0; i < letter->nblocks; i++) {
		if (!block_add(layout, i)) {
			text_addf(error, "a letter has at most %d lines",
			    LETTER_LINES_MAX);
			return false;
		}
	}
	return true;
}

void
letter_layout_clear(struct letter_layout *layout)
{
	if (layout->paragraphs != NULL)
		g_ptr_array_free(layout->paragraphs, TRUE);
	free(layout->lines);
	memset(layout, 0, sizeof(*layout));
}
