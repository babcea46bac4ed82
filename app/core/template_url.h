#ifndef CORE_TEMPLATE_URL_H
#define CORE_TEMPLATE_URL_H
#include <stdbool.h>
#include <stddef.h>

/*
 * Whether the literal text at the beginning of a URL attribute has settled its
 * scheme and host, so that a value behind it cannot choose them.  A plain
 * value that begins as all zeroes.
 *
 * Settled: "/x", "x/", "?", "#", "mailto:", "https://host/".  Not settled:
 * nothing, "/" (another slash would begin a host), "x" (could become a scheme),
 * "https://" and everything odd: unknown schemes, entities, backslashes.
 */
#define URL_SCHEME_MAX	8

enum url_kind {
	URL_EMPTY,
	URL_SLASH,		/* "/" */
	URL_NAME,		/* a folder or a scheme */
	URL_HOST,		/* behind "https:" or "//" */
	URL_ODD,		/* never settled */
	URL_SETTLED
};

struct url {
	enum url_kind	 kind;
	unsigned	 slashes;		/* of "https://" */
	bool		 host;			/* a letter behind them */
	size_t		 len;			/* of what may be a scheme */
	char		 scheme[URL_SCHEME_MAX + 1];
};

/* Goes on behind one byte of literal text. */
void	url_step(struct url *, char);

/* Makes u what holds behind either of two beginnings. */
void	url_join(struct url *u, const struct url *other);

#endif
