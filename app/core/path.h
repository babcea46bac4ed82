#ifndef CORE_PATH_H
#define CORE_PATH_H
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * Finds the row of a table of routes that a request's path belongs to.
 *
 * A row is a method (any one bit, so that several make a set) and a pattern:
 * "/", or segments that are literal or, as ":nomor", capture one whole segment.
 * Rows are numbered in the order they are added.  Of several rows that fit, the
 * one with a literal in the leftmost differing segment wins, whatever the
 * order; a row that could never be told from another is refused.
 *
 * ".json" behind the last segment is taken off and reported.  An empty segment
 * ("//", a slash at the end) never fits.
 *
 * The table owns copies of its patterns.  A match owns the decoded captures;
 * their names are lent by the table.  Never looks at a query string.
 */
#define PATH_LENGTH_MAX		1024
#define PATH_SEGMENTS_MAX	8
#define PATH_CAPTURES_MAX	4
#define PATH_ROWS_MAX		512

struct path_table;

enum path_result {
	PATH_FOUND,
	PATH_UNKNOWN,		/* no row has this path: 404 */
	PATH_METHOD,		/* rows have it, for other methods: 405 */
	PATH_BAD		/* too long, a bad escape, not UTF-8: 400 */
};

struct path_capture {
	const char	*name;
	const char	*value;		/* decoded; never empty */
	size_t		 len;
};

struct path_match {
	enum path_result	 result;
	size_t			 row;		/* when found */
	unsigned		 allowed;	/* methods the path has */
	bool			 json;
	size_t			 ncaptures;
	struct path_capture	 captures[PATH_CAPTURES_MAX];
	char			 decoded[PATH_LENGTH_MAX + 1];
};

struct path_table	*path_table_new(void);
void			 path_table_free(struct path_table *);

/* False with a sentence in error when the row cannot stand in the table. */
bool			 path_table_add(struct path_table *, unsigned method,
			    const char *pattern, struct text *error);

/* path is as received, without query; captures point into the match. */
enum path_result	 path_find(const struct path_table *, unsigned method,
			    const char *path, struct path_match *);

#endif
