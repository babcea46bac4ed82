#ifndef WEB_ROUTES_H
#define WEB_ROUTES_H
#include <stdbool.h>
#include <stddef.h>

#include "core/path.h"
#include "core/text.h"

/*
 * The table of everything the portal answers: one row is one method and path,
 * one SQL function web.NAME and, for pages, one template pages/NAME.html.
 *
 * Rows are constant and belong to nobody. No row has a C function of its own:
 * its kind says how it is served, its flags what it needs.
 */
enum route_kind {
	ROUTE_PAGE,		/* GET: the document through its template */
	ROUTE_ACTION,		/* POST: 303, or 422 with the form's template */
	ROUTE_FILE,		/* GET: bytes from the database */
	ROUTE_CALENDAR,		/* GET: the document as iCalendar */
	ROUTE_AWAY,		/* GET: to the address elsewhere that SQL names */
	ROUTE_LOGIN,		/* POST: two calls with a password check between */
	ROUTE_CODE,		/* POST: two calls with a one-time code between */
	ROUTE_PASSWORD,		/* POST: likewise, and a new password is hashed */
	ROUTE_BENCH		/* GET: a constant, without the database */
};

#define ROUTE_SEAL	0x01u	/* seals p.identitas for the database */
#define ROUTE_SLOW	0x02u	/* goes through the slow lane */
#define ROUTE_OPEN	0x04u	/* a POST that needs no CSRF token */
#define ROUTE_UPLOAD	0x08u	/* takes files */
#define ROUTE_LEAVE	0x10u	/* ends the session's cookie */
#define ROUTE_BLANK	0x20u	/* a blank form: Back finds it and its key again */
#define ROUTE_ONCE	0x40u	/* a POST whose success may be a page, shown once */

#define ROUTE_GET	0x01u
#define ROUTE_POST	0x02u
#define ROUTE_NONE	0x80u		/* a method that no row has */

struct route {
	unsigned	 method;
	const char	*pattern;
	const char	*name;		/* of function, template and log line */
	enum route_kind	 kind;
	unsigned	 flags;
	const char	*page;		/* template when it is not the name */
};

extern const struct route	routes[];
extern const size_t		routes_count;

/* The template of a row, or NULL when it shows none. */
const char	*route_page(const struct route *);

/* Fills the table that route_find looks in; once, before any request. */
bool		 routes_init(bool bench, struct text *error);

/* The value of Allow for a set of methods. */
const char	*route_allow(unsigned methods);

/* The row for a method and path; the match tells why there is none. */
const struct route	*route_find(unsigned method, const char *path,
			    struct path_match *);

#endif
