#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/bytes.h"
#include "core/path.h"
#include "core/utf8.h"

#define CAPTURE_NAME_MAX	32

struct segment {
	char	*s;
	size_t	 len;
};

struct row {
	unsigned	 method;
	char		*pattern;	/* cut into the segments below */
	size_t		 nsegments;
	unsigned	 literal;	/* a bit per segment, leftmost highest */
	struct segment	 segments[PATH_SEGMENTS_MAX];
};

struct path_table {
	struct row	*rows;
	size_t		 nrows;
};

struct path_table *
path_table_new(void)
{
	return calloc(1, sizeof(struct path_table));
}

void
path_table_free(struct path_table *t)
{
	size_t	 i;

	if (t == NULL)
		return;
	for (i = 0; i < t->nrows; i++)
		free(t->rows[i].pattern);
	free(t->rows);
	free(t);
}

/* Cuts s, behind its leading slash, into segments; false on too many. */
static bool
split(char *s, struct segment *segments, size_t *n)
{
	char	*slash;

	*n = 0;
	if (s[1] == '\0')
		return true;
	for (s++;; s = slash + 1) {
		if (*n == PATH_SEGMENTS_MAX)
			return false;
		slash = strchrnul(s, '/');
		segments[(*n)++] = (struct segment){ s, (size_t)(slash - s) };
		if (*slash == '\0')
			return true;
	}
}

static bool
literal(const struct row *row, size_t segment)
{
	return (row->literal >> (PATH_SEGMENTS_MAX - 1 - segment) & 1) != 0;
}

static bool
same_segment(const struct segment *a, const struct segment *b)
{
	return a->len == b->len && memcmp(a->s, b->s, a->len) == 0;
}

/* Why one segment of a pattern cannot stand, or NULL. */
static const char *
segment_fault(const struct segment *g)
{
	static const char	 letters[] = "abcdefghijklmnopqrstuvwxyz_",
	    others[] = "abcdefghijklmnopqrstuvwxyz_0123456789-.";
	size_t			 suffix = strlen(".json");

	if (g->len == 0)
		return "a segment is empty";
	if (g->s[0] == ':') {
		if (g->len == 1 || g->len > CAPTURE_NAME_MAX ||
		    strspn(g->s + 1, letters) < g->len - 1)
			return "a capture's name is not made of a-z and _";
		return NULL;
	}
	if (strspn(g->s, others) < g->len)
		return "a literal is not made of a-z, 0-9, _, - and .";
	if (g->len >= suffix &&
	    memcmp(g->s + g->len - suffix, ".json", suffix) == 0)
		return ".json is never part of a pattern";
	return NULL;
}

/* Whether two rows would fit the same requests. */
static bool
same_row(const struct row *a, const struct row *b)
{
	size_t	 i;

	if (a->nsegments != b->nsegments || a->literal != b->literal ||
	    (a->method & b->method) == 0)
		return false;
	for (i = 0; i < a->nsegments; i++)
		if (literal(a, i) &&
		    !same_segment(&a->segments[i], &b->segments[i]))
			return false;
	return true;
}

static const char *
captures_fault(const struct row *row)
{
	size_t	 i, k, n = 0;

	for (i = 0; i < row->nsegments; i++) {
		if (literal(row, i))
			continue;
		if (++n > PATH_CAPTURES_MAX)
			return "too many captures";
		for (k = 0; k < i; k++)
			if (same_segment(&row->segments[i], &row->segments[k]))
				return "a capture's name comes twice";
	}
	return NULL;
}

/* Fills the row from its pattern; returns what is wrong with it, or NULL. */
static const char *
row_read(const struct path_table *t, struct row *row)
{
	const char	*why;
	size_t		 i;

	if (row->method == 0 || (row->method & (row->method - 1)) != 0)
		return "the method is not one bit";
	if (row->pattern[0] != '/')
		return "a pattern begins with a slash";
	if (!split(row->pattern, row->segments, &row->nsegments))
		return "too many segments";
	for (i = 0; i < row->nsegments; i++) {
		if ((why = segment_fault(&row->segments[i])) != NULL)
			return why;
		if (row->segments[i].s[0] != ':')
			row->literal |= 1U << (PATH_SEGMENTS_MAX - 1 - i);
	}
	if ((why = captures_fault(row)) != NULL)
		return why;
	for (i = 0; i < t->nrows; i++)
		if (same_row(row, &t->rows[i]))
			return "another row fits the same requests";
	return NULL;
}

/* Ends every segment with a NUL, so that capture names can be lent. */
static void
row_seal(struct row *row)
{
	size_t	 i;

	for (i = 0; i < row->nsegments; i++)
		row->segments[i].s[row->segments[i].len] = '\0';
}

bool
path_table_add(struct path_table *t, unsigned method, const char *pattern,
    struct text *error)
{
	struct row	 row = { .method = method }, *rows;
	const char	*why = "no memory";

	if (t->nrows == PATH_ROWS_MAX) {
		text_addf(error, "%s: too many rows", pattern);
		return false;
	}
	if ((row.pattern = strdup(pattern)) == NULL ||
	    (why = row_read(t, &row)) != NULL ||
	    (rows = realloc(t->rows, (t->nrows + 1) * sizeof(row))) == NULL) {
		free(row.pattern);
		text_addf(error, "%s: %s", pattern,
		    why != NULL ? why : "no memory");
		return false;
	}
	row_seal(&row);
	t->rows = rows;
	t->rows[t->nrows++] = row;
	return true;
}

/*
 * Decodes each segment of path into m->decoded; false on any fault.  One that
 * has more segments than any row is not decoded: *n tells.
 */
static bool
decode(const char *path, struct path_match *m, struct segment *segments,
    size_t *n)
{
	struct segment	 raw[PATH_SEGMENTS_MAX];
	char		*out = m->decoded;
	size_t		 i;

	memcpy(m->decoded, path, strlen(path) + 1);
	if (!split(m->decoded, raw, n)) {
		*n = PATH_SEGMENTS_MAX + 1;
		return true;
	}
	for (i = 0; i < *n; i++) {
		segments[i].s = out;
		if (!bytes_from_percent(raw[i].s, raw[i].len, false, out,
		    &segments[i].len) || !utf8_valid(out, segments[i].len) ||
		    memchr(out, '/', segments[i].len) != NULL)
			return false;
		out += segments[i].len;
		*out++ = '\0';
	}
	return true;
}

/* Takes ".json" off the last segment; "/.json" is "/". */
static bool
take_suffix(struct segment *segments, size_t *n)
{
	size_t		 suffix = strlen(".json");
	struct segment	*last;

	if (*n == 0)
		return false;
	last = &segments[*n - 1];
	if (last->len < suffix ||
	    memcmp(last->s + last->len - suffix, ".json", suffix) != 0)
		return false;
	last->len -= suffix;
	last->s[last->len] = '\0';
	if (*n == 1 && last->len == 0)
		*n = 0;
	return true;
}

static bool
fits(const struct row *row, const struct segment *segments, size_t n)
{
	size_t	 i;

	if (row->nsegments != n)
		return false;
	for (i = 0; i < n; i++) {
		if (segments[i].len == 0)
			return false;
		if (literal(row, i) &&
		    !same_segment(&row->segments[i], &segments[i]))
			return false;
	}
	return true;
}

static void
capture(const struct row *row, const struct segment *segments,
    struct path_match *m)
{
	size_t	 i;

	for (i = 0; i < row->nsegments; i++)
		if (!literal(row, i))
			m->captures[m->ncaptures++] = (struct path_capture){
				row->segments[i].s + 1, segments[i].s,
				segments[i].len };
}

enum path_result
path_find(const struct path_table *t, unsigned method, const char *path,
    struct path_match *m)
{
	struct segment	 segments[PATH_SEGMENTS_MAX];
	const struct row *row, *best = NULL;
	size_t		 n;

	m->row = 0;
	m->allowed = 0;
	m->json = false;
	m->ncaptures = 0;
	if (path[0] != '/' || strlen(path) > PATH_LENGTH_MAX ||
	    !decode(path, m, segments, &n))
		return m->result = PATH_BAD;
	if (n > PATH_SEGMENTS_MAX)
		return m->result = PATH_UNKNOWN;
	m->json = take_suffix(segments, &n);
	for (row = t->rows; row < t->rows + t->nrows; row++) {
		if (!fits(row, segments, n))
			continue;
		m->allowed |= row->method;
		if (row->method == method &&
		    (best == NULL || row->literal > best->literal))
			best = row;
	}
	if (best == NULL)
		return m->result = m->allowed != 0 ? PATH_METHOD : PATH_UNKNOWN;
	m->row = (size_t)(best - t->rows);
	capture(best, segments, m);
	return m->result = PATH_FOUND;
}
