#ifndef CORE_BYTES_H
#define CORE_BYTES_H
#include <stdbool.h>
#include <stddef.h>

/*
 * Bytes as text: hexadecimal, base64, base64url and percent escapes; and
 * comparing secrets.
 *
 * Nothing here allocates: the caller owns every buffer.  Encoders write a NUL
 * behind the text.  Decoders are strict: no white space, no missing or surplus
 * padding, no stray bits in the last digit, so that one value has exactly one
 * spelling (hexadecimal alone accepts capitals).
 */
#define BYTES_HEX_SIZE(n)	((n) * 2 + 1)
#define BYTES_BASE64_SIZE(n)	(((n) + 2) / 3 * 4 + 1)

/* out holds BYTES_HEX_SIZE(n). */
void	bytes_to_hex(const void *, size_t n, char *out);

/* Decodes exactly n bytes from exactly 2n digits. */
bool	bytes_from_hex(const char *, size_t len, void *out, size_t n);

/* out holds BYTES_BASE64_SIZE(n); base64url is written without padding. */
void	bytes_to_base64(const void *, size_t n, char *out);
void	bytes_to_base64url(const void *, size_t n, char *out);

/* Decode at most max bytes; *n tells how many. */
bool	bytes_from_base64(const char *, size_t len, void *out, size_t max,
	    size_t *n);
bool	bytes_from_base64url(const char *, size_t len, void *out, size_t max,
	    size_t *n);

/*
 * Decodes %41, and "+" as a space when plus is true.  out may be s itself and
 * is never longer; false when an escape is cut short or wrong.
 */
bool	bytes_from_percent(const char *s, size_t len, bool plus, char *out,
	    size_t *n);

/* Takes the same time wherever the two differ. */
bool	bytes_equal(const void *, const void *, size_t n);

#endif
