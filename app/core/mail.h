#ifndef CORE_MAIL_H
#define CORE_MAIL_H
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "core/text.h"

/*
 * An Internet message (RFC 5322): plain text, and beside it simple HTML that
 * is made from that text, so that the two cannot say different things.
 *
 * In the HTML a blank line begins a paragraph and a line that is nothing but
 * an address below `site` becomes a link; everything is escaped.  Header
 * fields are RFC 2047 encoded unless they are short plain ASCII; no value can
 * add a field or a line to the header.  Bodies are quoted-printable, lines end
 * in CR LF.
 *
 * The caller owns what the struct points to and the text.  Nothing here knows
 * how messages are sent.
 */
#define MAIL_ADDRESS_MAX	254

struct mail {
	const char	*from;		/* "a@b.example" or "Name <a@b.example>" */
	const char	*to;		/* an address alone */
	const char	*code;		/* letters and digits: Message-ID, boundary */
	const char	*language;	/* "id" */
	const char	*subject;
	const char	*body;		/* UTF-8, lines ending in \n */
	const char	*site;		/* "https://ppid.example" */
	time_t		 date;
};

/*
 * The address in "Name <address>" or "address", if it can stand in a header
 * and in SMTP as it is; false: there is none.
 */
bool	mail_address_find(const char *from, char out[MAIL_ADDRESS_MAX + 1]);

/* Appends the message; *error is a constant sentence when false. */
bool	mail_write(const struct mail *, struct text *out, const char **error);

#endif
