#include <stdint.h>
#include <string.h>

#include "core/bytes.h"

#define NO_DIGIT	0xff

static const char	 base64_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char	 base64url_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void
bytes_to_hex(const void *in, size_t n, char *out)
{
	static const char	 digits[] = "0123456789abcdef";
	const uint8_t		*b = in;
	size_t			 i;

	for (i = 0; i < n; i++) {
		*out++ = digits[b[i] >> 4];
		*out++ = digits[b[i] & 15];
	}
	*out = '\0';
}

static uint8_t
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return (uint8_t)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (uint8_t)(c - 'a' + 10);
	if (c >= 'A' && c <= 'F')
		return (uint8_t)(c - 'A' + 10);
	return NO_DIGIT;
}

bool
bytes_from_hex(const char *s, size_t len, void *out, size_t n)
{
	uint8_t	*b = out, high, low;
	size_t	 i;

	if (len / 2 != n || len % 2 != 0)
		return false;
	for (i = 0; i < n; i++) {
		high = hex_value(s[i * 2]);
		low = hex_value(s[i * 2 + 1]);
		if (high == NO_DIGIT || low == NO_DIGIT)
			return false;
		b[i] = (uint8_t)(high << 4 | low);
	}
	return true;
}

static void
encode(const void *in, size_t n, const char *digits, bool pad, char *out)
{
	const uint8_t	*b = in;
	uint32_t	 v;
	size_t		 i, have, d;

	for (i = 0; i < n; i += 3) {
		have = n - i < 3 ? n - i : 3;
		v = (uint32_t)b[i] << 16;
		if (have > 1)
			v |= (uint32_t)b[i + 1] << 8;
		if (have > 2)
			v |= b[i + 2];
		for (d = 0; d < 4; d++) {
			if (d <= have)
				*out++ = digits[v >> (18 - 6 * d) & 63];
			else if (pad)
				*out++ = '=';
		}
	}
	*out = '\0';
}

void
bytes_to_base64(const void *in, size_t n, char *out)
{
	encode(in, n, base64_digits, true, out);
}

void
bytes_to_base64url(const void *in, size_t n, char *out)
{
	encode(in, n, base64url_digits, false, out);
}

static uint8_t
base64_value(char c, const char *digits)
{
	const char	*d;

	if (c == '\0' || (d = strchr(digits, c)) == NULL)
		return NO_DIGIT;
	return (uint8_t)(d - digits);
}

/* Digits without padding; the bits left over must be zero. */
static bool
decode(const char *s, size_t len, const char *digits, void *out, size_t max,
    size_t *n)
{
	uint8_t		*b = out, digit;
	uint32_t	 v = 0;
	unsigned	 bits = 0;
	size_t		 i, done = 0;

	if (len % 4 == 1 || len / 4 * 3 + len % 4 * 3 / 4 > max)
		return false;
	for (i = 0; i < len; i++) {
		if ((digit = base64_value(s[i], digits)) == NO_DIGIT)
			return false;
		v = v << 6 | digit;
		if ((bits += 6) >= 8) {
			bits -= 8;
			b[done++] = (uint8_t)(v >> bits);
			v &= (1U << bits) - 1;
		}
	}
	*n = done;
	return v == 0;
}

bool
bytes_from_base64(const char *s, size_t len, void *out, size_t max, size_t *n)
{
	size_t	 pad = 0;

	if (len % 4 != 0)
		return false;
	while (pad < 2 && pad < len && s[len - 1 - pad] == '=')
		pad++;
	return decode(s, len - pad, base64_digits, out, max, n);
}

bool
bytes_from_base64url(const char *s, size_t len, void *out, size_t max,
    size_t *n)
{
	return decode(s, len, base64url_digits, out, max, n);
}

bool
bytes_from_percent(const char *s, size_t len, bool plus, char *out, size_t *n)
{
	const char	*end = s + len;
	char		*to = out;
	char		 c;

	while (s < end) {
		c = *s++;
		if (c == '%') {
			if (end - s < 2 || !bytes_from_hex(s, 2, &c, 1))
				return false;
			s += 2;
		} else if (c == '+' && plus) {
			c = ' ';
		}
		*to++ = c;
	}
	*n = (size_t)(to - out);
	return true;
}

bool
bytes_equal(const void *a, const void *b, size_t n)
{
	const volatile uint8_t	*x = a, *y = b;
	unsigned		 differ = 0;
	size_t			 i;

	for (i = 0; i < n; i++)
		differ |= (unsigned)(x[i] ^ y[i]);
	return differ == 0;
}
