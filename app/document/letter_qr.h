#ifndef DOCUMENT_LETTER_QR_H
#define DOCUMENT_LETTER_QR_H
#include <cairo.h>
#include <stdbool.h>

/*
 * Fills a QR code of the text, drawn as one shape, with its quiet zone inside
 * the square of this size.  False: the text is too long for a QR code.
 */
bool	letter_qr_draw(cairo_t *, const char *text, double x, double y,
	    double size);

#endif
