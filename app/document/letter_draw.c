#include "document/letter_draw.h"

#include <cairo-pdf.h>
#include <string.h>

#include "document/letter.h"
#include "document/letter_catalog.h"
#include "document/letter_font.h"
#include "document/letter_layout.h"
#include "document/letter_qr.h"

#define TOP		(15 * LETTER_MM)
#define TOP_NEXT	(22 * LETTER_MM)
#define FOOTER_TOP	(LETTER_HEIGHT - 28 * LETTER_MM)
#define QR_SIZE		(19 * LETTER_MM)

static const struct letter_style	 footer_style = { .size = 8 };

struct drawing {
	const struct letter	*letter;
	struct letter_layout	 layout;
	cairo_surface_t		*surface;
	cairo_t			*cr;
};

static cairo_status_t
pdf_write(void *closure, const unsigned char *data, unsigned int len)
{
	struct text	*pdf = closure;

	text_add(pdf, data, len);
	return pdf->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static void
rule(cairo_t *cr, double y, double width)
{
	cairo_set_line_width(cr, width);
	cairo_move_to(cr, LETTER_LEFT, y);
	cairo_line_to(cr, LETTER_LEFT + LETTER_TEXT_WIDTH, y);
	cairo_stroke(cr);
}

static void
line_draw(const struct drawing *d, const struct letter_line *line)
{
	size_t	 i;

	if (d->letter->blocks[line->block].kind == LETTER_RULE) {
		rule(d->cr, line->top + 1, 2.25);
		rule(d->cr, line->top + 4, 0.75);
		return;
	}
	for (i = 0; i < LETTER_CELLS; i++) {
		if (line->cell[i] == NULL)
			continue;
		cairo_move_to(d->cr, LETTER_LEFT + line->x[i],
		    line->top + line->baseline);
		pango_cairo_show_layout_line(d->cr, line->cell[i]);
	}
}

static void
footer_text(const struct drawing *d, const struct letter_cell *cell, double x,
    double width, enum letter_align align, double y)
{
	const struct letter_column	 column = { 0, width, align };
	PangoLayout			*text;

	text = letter_paragraph(d->layout.context, cell, &footer_style,
	    &column);
	cairo_move_to(d->cr, x, y);
	cairo_tag_begin(d->cr, "P", NULL);
	pango_cairo_show_layout(d->cr, text);
	cairo_tag_end(d->cr, "P");
	g_object_unref(text);
}

/* The QR code and what it says, on every page. */
static bool
footer_draw(const struct drawing *d, size_t page)
{
	const double		 y = FOOTER_TOP + 2 * LETTER_MM;
	struct letter_cell	 number = { 0 };
	char			 text[64];
	bool			 ok;

	rule(d->cr, FOOTER_TOP, 0.5);
	ok = letter_qr_draw(d->cr, d->letter->link, LETTER_LEFT - 2, y - 2,
	    QR_SIZE);
	if (d->letter->footer.text != NULL)
		footer_text(d, &d->letter->footer,
		    LETTER_LEFT + QR_SIZE + 3 * LETTER_MM,
		    LETTER_TEXT_WIDTH - QR_SIZE - 33 * LETTER_MM,
		    LETTER_ALIGN_LEFT, y + 2 * LETTER_MM);
	if (d->layout.npages > 1) {
		snprintf(text, sizeof(text), "Halaman %zu dari %zu", page + 1,
		    d->layout.npages);
		number.text = text;
		footer_text(d, &number, LETTER_LEFT + LETTER_TEXT_WIDTH -
		    30 * LETTER_MM, 30 * LETTER_MM, LETTER_ALIGN_RIGHT,
		    y + 2 * LETTER_MM);
	}
	return ok;
}

/* Every block that shows on a page is one element of the tagged PDF there. */
static bool
page_draw(const struct drawing *d, size_t page)
{
	const struct letter_line	*line = d->layout.lines;
	const struct letter_line	*end = line + d->layout.nlines;
	const char			*tag = NULL;
	size_t				 block = SIZE_MAX;

	for (; line < end; line++) {
		if (line->page != page)
			continue;
		if (line->block != block) {
			if (tag != NULL)
				cairo_tag_end(d->cr, tag);
			block = line->block;
			tag = letter_style(d->letter->blocks[block].kind)->tag;
			if (tag != NULL)
				cairo_tag_begin(d->cr, tag, NULL);
		}
		line_draw(d, line);
	}
	if (tag != NULL)
		cairo_tag_end(d->cr, tag);
	return footer_draw(d, page);
}

static void
metadata(const struct drawing *d)
{
	static const struct {
		cairo_pdf_metadata_t	 what;
		size_t			 from;	/* in struct letter */
	} fields[] = {
		{ CAIRO_PDF_METADATA_TITLE, offsetof(struct letter, title) },
		{ CAIRO_PDF_METADATA_AUTHOR, offsetof(struct letter, author) },
		{ CAIRO_PDF_METADATA_CREATE_DATE,
		    offsetof(struct letter, date) },
		{ CAIRO_PDF_METADATA_MOD_DATE, offsetof(struct letter, date) }
	};
	size_t	 i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		char	*value;

		memcpy(&value, (const char *)d->letter + fields[i].from,
		    sizeof(value));
		if (value[0] != '\0')
			cairo_pdf_surface_set_metadata(d->surface,
			    fields[i].what, value);
	}
	cairo_pdf_surface_set_metadata(d->surface, CAIRO_PDF_METADATA_CREATOR,
	    "Portal PPID");
}

static bool
pages_draw(const struct drawing *d, struct text *error)
{
	cairo_status_t	 status;
	size_t		 page;

	metadata(d);
	cairo_tag_begin(d->cr, "Document", NULL);
	for (page = 0; page < d->layout.npages; page++) {
		if (!page_draw(d, page)) {
			text_adds(error, "the link is too long for a QR code");
			return false;
		}
		if (page + 1 < d->layout.npages)
			cairo_show_page(d->cr);
	}
	cairo_tag_end(d->cr, "Document");
	cairo_show_page(d->cr);
	cairo_surface_finish(d->surface);
	if ((status = cairo_status(d->cr)) == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(d->surface);
	if (status != CAIRO_STATUS_SUCCESS)
		text_addf(error, "cairo: %s", cairo_status_to_string(status));
	return status == CAIRO_STATUS_SUCCESS;
}

bool
letter_draw(const struct letter *letter, struct text *pdf, struct text *error)
{
	struct drawing	 d = { .letter = letter };
	struct text	 raw;
	PangoContext	*context;
	bool		 ok;

	if ((context = letter_font_context(error)) == NULL)
		return false;
	text_init(&raw, LETTER_PDF_MAX);
	ok = letter_layout_init(&d.layout, letter, context, error);
	if (ok) {
		letter_paginate(&d.layout, TOP, TOP_NEXT,
		    FOOTER_TOP - 4 * LETTER_MM);
		d.surface = cairo_pdf_surface_create_for_stream(pdf_write, &raw,
		    LETTER_WIDTH, LETTER_HEIGHT);
		cairo_pdf_surface_restrict_to_version(d.surface,
		    CAIRO_PDF_VERSION_1_5);
		d.cr = cairo_create(d.surface);
		ok = pages_draw(&d, error) && letter_catalog(&raw, pdf);
		cairo_destroy(d.cr);
		cairo_surface_destroy(d.surface);
	}
	letter_layout_clear(&d.layout);
	g_object_unref(context);
	text_clear(&raw);
	return ok;
}
