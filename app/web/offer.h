#ifndef WEB_OFFER_H
#define WEB_OFFER_H
#include <jansson.h>

/*
 * What somebody typed into a form that could not be taken, offered again under
 * the problem: the same fields, the same form key, a fresh token.
 *
 * Only to a form that came from our own pages: its token held, or the browser
 * says so itself. A form forged elsewhere is never given a token. Needs no
 * database. Passwords, codes and keys are asked for again, never shown; files
 * are kept when the database has them whole, else asked for again.
 */
#define OFFER_MAX	(4 * 1024 * 1024)	/* the page with it */

struct request;

/* The key `kembali` of pages/masalah.html; NULL when there is none. */
json_t	*offer_make(struct request *, int status);

#endif
