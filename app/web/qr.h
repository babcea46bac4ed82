#ifndef WEB_QR_H
#define WEB_QR_H
#include <jansson.h>
#include <stdbool.h>

/*
 * A QR code for a page, as what its template draws: {"sisi": side of the
 * square in modules with the quiet zone, "jalur": data of one SVG path}. No
 * script, style or image of its own, so the content security policy of every
 * page holds for it.
 *
 * otpauth_uri writes the address that apps for codes read, percent escapes
 * included; false when it does not fit.
 */
json_t	*qr_document(const char *content);
bool	 otpauth_uri(const char *account, const char *secret, char *out,
	    size_t size);

#endif
