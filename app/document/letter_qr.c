#include "document/letter_qr.h"

#include <qrencode.h>
#include <stddef.h>

#define QUIET	2	/* modules around it; the page around is white too */

bool
letter_qr_draw(cairo_t *cr, const char *text, double x, double y, double size)
{
	QRcode	*qr = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	double	 unit;
	int	 row, from, to;

	if (qr == NULL)
		return false;
	unit = size / (qr->width + 2 * QUIET);
	for (row = 0; row < qr->width; row++) {
		const unsigned char	*bits = qr->data + row * qr->width;

		for (from = 0; from < qr->width; from = to + 1) {
			for (to = from; to < qr->width && bits[to] & 1; to++)
				;
			if (to > from)
				cairo_rectangle(cr, x + (QUIET + from) * unit,
				    y + (QUIET + row) * unit,
				    (to - from) * unit, unit);
		}
	}
	cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
	cairo_fill(cr);
	QRcode_free(qr);
	return true;
}
