#ifndef CORE_MULTIPART_H
#define CORE_MULTIPART_H
#include <stdbool.h>
#include <stddef.h>

/*
 * Reads multipart/form-data (RFC 7578) from a body that lies in memory.
 *
 * The body is only read: a part's data is a range of it, so that a mapped
 * upload is never copied.  Names and file names are decoded into the part.
 * Refused: a body that ends before its last boundary, more parts than the
 * maximum, headers too long or malformed, names or text fields that are not
 * UTF-8, an encoded part (base64).  Never allocates.
 *
 *	if (multipart_init(&multi, type, body, len, 100))
 *		while (multipart_next(&multi, &part))
 *			...
 *	if (multi.error != NULL)
 *		refuse(multi.error);
 */
#define MULTIPART_BOUNDARY_MAX	70
#define MULTIPART_HEADER_MAX	4096
#define MULTIPART_NAME_MAX	127
#define MULTIPART_FILENAME_MAX	1023
#define MULTIPART_TYPE_MAX	127

struct multipart {
	const char	*at;
	const char	*end;
	size_t		 left;		/* parts that may still come */
	const char	*error;		/* why it stopped, NULL at the end */
	size_t		 delimiter_len;
	char		 delimiter[4 + MULTIPART_BOUNDARY_MAX + 1];
};

struct multipart_part {
	char		 name[MULTIPART_NAME_MAX + 1];
	char		 filename[MULTIPART_FILENAME_MAX + 1]; /* no folders */
	char		 type[MULTIPART_TYPE_MAX + 1];	/* as claimed, or "" */
	bool		 is_file;	/* had a filename, even an empty one */
	const char	*data;
	size_t		 len;
};

/* content_type is the request's header; false with error set. */
bool	multipart_init(struct multipart *, const char *content_type,
	    const void *body, size_t len, size_t max_parts);
bool	multipart_next(struct multipart *, struct multipart_part *);

#endif
