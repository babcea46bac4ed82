#ifndef WEB_PARAMS_H
#define WEB_PARAMS_H
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * Turns what a client sent into the one JSON object p that SQL sees.
 *
 * Path, query and body become strings; a name ending in "[]" becomes an array
 * under the name without it. Where a name comes twice the last one counts, and
 * the path counts most, because jsonb keeps the last. Names that begin with
 * "_" are ours and refused from outside.
 *
 * Bodies are forms (urlencoded or multipart) or a JSON object of plain values
 * and arrays of them. Files of a multipart body go to upload, unread.
 */
#define PARAMS_FIELDS_MAX	200
#define PARAMS_NAME_MAX		64
#define PARAMS_BODY_MAX		(1024 * 1024)	/* without files */

struct request;

/*
 * Fills q->p, which stays open for more; of a form that is refused, with what
 * was read. Returns 0 or the status that refuses the request, and checks the
 * CSRF token of a form.
 */
int	params_read(struct request *);

/* Adds a string, or text that is JSON already, to an object that is open. */
void	params_add(struct text *, const char *name, const char *value,
	    size_t n);
void	params_add_raw(struct text *, const char *name, const char *json);

/* Adds what the path of a request holds where its route has ":name". */
void	params_add_path(struct text *, const struct request *);

/* Adds what the portal itself knows about a request: _alamat, _agen ... */
void	params_add_own(struct text *, const struct request *);

/* A field that params_read has just read; false if it was not sent. */
bool	params_find(const char *name, const char **value, size_t *n);

/* Ends the object and lends it; NULL when it grew past its maximum. */
const char	*params_close(struct text *);

#endif
