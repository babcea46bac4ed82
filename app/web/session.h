#ifndef WEB_SESSION_H
#define WEB_SESSION_H
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * Who is asking, as far as cookies tell, and the tokens that prove a form came
 * from one of our pages.
 *
 *	sesi	an officer's session, 43 letters; the database knows its hash
 *	kunci	an applicant's secret for one case
 *	tamu	anybody else, so that their forms have a token too
 *	kabar	a sentence for the next page
 *
 * A cookie that is not shaped like ours counts as absent. Nothing is stored
 * here: a CSRF token is the MAC of a nonce and the cookie under
 * the portal's key.
 */
#define SESSION_TOKEN_SIZE	44	/* 32 bytes as base64url, with NUL */
#define SESSION_CSRF_SIZE	60	/* 44 bytes likewise */

struct request;

/* Keys the MAC of tokens; once, after settings_load. */
bool	session_init(struct text *error);

/* Finds the cookies of a request. */
void	session_read(struct request *);

/* 32 bytes of randomness as base64url. */
bool	session_token(char out[SESSION_TOKEN_SIZE]);

/* 16 bytes of randomness as hexadecimal. */
bool	session_id(char out[33]);

/* The token of the request's forms; sets the visitor's cookie if needed. */
bool	session_csrf(struct request *, char out[SESSION_CSRF_SIZE]);

/* Whether a POST may be believed to come from our own pages. */
bool	session_csrf_holds(const struct request *, const char *token,
	    size_t n);

/* Without a token (JSON): Origin, when sent, must name our own host. */
bool	session_origin_holds(const struct request *);

/*
 * The browser itself says that the request came from one of our pages. Nothing
 * said counts as no.
 */
bool	session_same_origin(const struct request *);

/* The sentence for the next page, percent-encoded in its cookie. */
void	session_flash_set(struct request *, const char *);

/* Decodes it into out (NUL-ended), false when there is none. */
bool	session_flash_get(const struct request *, char *out, size_t size);

#endif
