#ifndef WEB_REPLY_H
#define WEB_REPLY_H
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * The one way out: every answer of the portal gets its headers here, so none
 * can lack one. Bodies are copied; a request is answered once.
 */
struct request;

#define REPLY_HTML	"text/html; charset=utf-8"
#define REPLY_JSON	"application/json"
#define REPLY_CALENDAR	"text/calendar; charset=utf-8"
#define REPLY_PROBLEM	"application/problem+json"

/* Adds a header to the answer; a value with control characters is dropped. */
void	reply_header(struct request *, const char *name, const char *value);

/* name=value; path; max_age 0 ends it, -1 lasts as long as the browser. */
void	reply_cookie(struct request *, const char *name, const char *value,
	    const char *path, long max_age);

void	reply(struct request *, int status, const char *type,
	    const char *body, size_t n);

/*
 * Only status and headers, for a body of n bytes that the caller sends; the
 * connection is not re-armed.
 */
void	reply_head(struct request *, int status, const char *type, size_t n);

/* 303; false (and nothing sent) when the address is not one of ours. */
bool	reply_go(struct request *, const char *where);

/*
 * 303 to another site, which only the database names; false (and nothing sent)
 * when it is not an https address with a plain host name.
 */
bool	reply_away(struct request *, const char *where);

/* Status line and headers as text: for answers without a request. */
void	reply_head_text(struct text *, int status, const char *type, size_t n,
	    const char *id, const char *more, bool closes);

#endif
