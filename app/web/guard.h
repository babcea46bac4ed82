#ifndef WEB_GUARD_H
#define WEB_GUARD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/kore.h"

/*
 * Stands before Kore's HTTP parser, which is loose: every connection is read
 * through the guard, which lets one well-formed request through at a time.
 *
 * It refuses what could be understood in two ways (a body longer than
 * announced, on GET, chunked, two lengths, two or forged hosts, folded or bare
 * lines), what is too large, and what Kore would drop without a page. It keeps
 * only the headers the portal uses, so that Kore's limit of 24 is never met.
 * A body that is refused unread is read away before the connection closes, up
 * to a limit: a client that is still sending would not read the answer.
 *
 * The guard owns a connection's hdlr_extra. Every handler ends its request with
 * guard_next; Kore's own re-arming is never used.
 */

/* Kore's connect callback, named in the conf. */
void	portal_connect(struct connection *);

/* The answer is queued: wait for the connection's next request. */
void	guard_next(struct connection *);

/* Whether the connection is closed once its answer is sent. */
bool	guard_closes(struct connection *);

/* The head of a request: what comes in, and what guard_check says of it. */
struct guard_block {
	char		*data;		/* up to and with the empty line */
	size_t		 n;		/* bytes of it */
	uint64_t	 body;		/* bytes announced */
	bool		 closing;	/* the client wants no other request */
	bool		 expects;	/* 100-continue */
	bool		 json;		/* the answer is for a program */
	unsigned	 allowed;	/* methods of the path, with 405 */
	char		 id[33];	/* X-Request-Id when it is one */
};

/*
 * Fills the rest from data and n, and rewrites both in place to the headers
 * that are kept. Returns 0, or the status that refuses the request. Asks
 * nothing but the table of routes.
 */
int	guard_check(struct guard_block *);

#endif
