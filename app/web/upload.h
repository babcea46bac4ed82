#ifndef WEB_UPLOAD_H
#define WEB_UPLOAD_H
#include <stdbool.h>
#include <stddef.h>

#include "web/request.h"

/*
 * Files of a form on their way into the database: each is opened, written in
 * pieces of 1 MiB and closed with its SHA-256, all in one call if one piece is
 * all of it; then the page's function gets their codes in p._berkas and
 * attaches them. Of a request that ends before that, or is refused and not
 * offered again, they are thrown away at once; what a form keeps that never
 * comes back is left to the worker. The body is mapped, never copied whole.
 *
 * Owns the mapping of a request's body and what is known of its files.
 */
#define UPLOAD_FILES_MAX	8
#define UPLOAD_PIECE		(1024 * 1024)

struct multipart_part;

/* Adds the functions upload needs; once, before database_check. */
void	upload_init(void);

/* Lends the body of a request, wherever Kore put it. */
bool	upload_body(struct request *, const char **, size_t *);

/* Notes a file part; 0, or the status that refuses it. */
int	upload_take(struct request *, const struct multipart_part *);

/* What is known of a file, lent; code is NULL until all of it is stored. */
struct upload_file {
	const char	*field;
	const char	*name;
	const char	*code;
};

/* File i of a request; false when it has no more. */
bool	upload_file(const struct request *, size_t i, struct upload_file *);

/* The stage: goes on with the file that is being stored. */
enum step	upload_step(struct request *);

/* Whether what is stored whole stays when the request ends. */
void	upload_keep(struct request *, bool);

void	upload_free(struct request *);

#endif
