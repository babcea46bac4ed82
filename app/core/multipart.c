#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "core/bytes.h"
#include "core/multipart.h"
#include "core/utf8.h"

/* A piece of the body that is being read. */
struct range {
	const char	*at;
	const char	*end;
};

static bool
refuse(struct multipart *m, const char *why)
{
	m->error = why;
	m->at = m->end;
	return false;
}

static bool
range_is(struct range r, const char *word)
{
	size_t	 n = strlen(word);

	return (size_t)(r.end - r.at) == n && strncasecmp(r.at, word, n) == 0;
}

static void
skip_blanks(struct range *r)
{
	while (r->at < r->end && (*r->at == ' ' || *r->at == '\t'))
		r->at++;
}

/* Letters of RFC 7230's token, which names and unquoted values are. */
static bool
token_char(char c)
{
	return c > ' ' && c < 0x7f && strchr("()<>@,;:\\\"/[]?={}", c) == NULL;
}

static struct range
take_token(struct range *r, const char *also)
{
	struct range	 token = { r->at, r->at };

	while (r->at < r->end && (token_char(*r->at) ||
	    (*r->at != '\0' && strchr(also, *r->at) != NULL)))
		r->at++;
	token.end = r->at;
	return token;
}

/* A quoted string without its quotes; a backslash keeps a quote inside. */
static bool
take_quoted(struct range *r, struct range *value)
{
	value->at = ++r->at;
	for (; r->at < r->end && *r->at != '"'; r->at++)
		if (*r->at == '\\' && r->end - r->at > 1 && r->at[1] == '"')
			r->at++;
	if (r->at == r->end)
		return false;
	value->end = r->at++;
	return true;
}

/*
 * Takes one "; name=value" off r.  True with an empty name at the end; false
 * when it is malformed.
 */
static bool
take_parameter(struct range *r, struct range *name, struct range *value)
{
	name->at = name->end = r->at;
	skip_blanks(r);
	if (r->at == r->end)
		return true;
	if (*r->at++ != ';')
		return false;
	skip_blanks(r);
	if (r->at == r->end)
		return true;
	*name = take_token(r, "");
	if (name->at == name->end || r->at == r->end || *r->at++ != '=')
		return false;
	if (r->at < r->end && *r->at == '"')
		return take_quoted(r, value);
	*value = take_token(r, "/:?=,()@");
	return value->at < value->end;
}

static bool
boundary_char(char c)
{
	return isalnum((unsigned char)c) ||
	    (c != '\0' && strchr("'()+_,-./:=? ", c) != NULL);
}

static bool
set_delimiter(struct multipart *m, struct range boundary)
{
	size_t	 i, n = (size_t)(boundary.end - boundary.at);

	if (m->delimiter_len > 0 || n == 0 || n > MULTIPART_BOUNDARY_MAX ||
	    boundary.at[n - 1] == ' ')
		return false;
	for (i = 0; i < n; i++)
		if (!boundary_char(boundary.at[i]))
			return false;
	memcpy(m->delimiter, "\r\n--", 4);
	memcpy(m->delimiter + 4, boundary.at, n);
	m->delimiter_len = 4 + n;
	return true;
}

/* Reads "multipart/form-data; boundary=...". */
static bool
read_type(struct multipart *m, const char *content_type)
{
	struct range	 r = { content_type, content_type },
	    name, value = { content_type, content_type };

	r.end += strlen(content_type);
	skip_blanks(&r);
	if (!range_is(take_token(&r, "/"), "multipart/form-data"))
		return refuse(m, "the body is not multipart/form-data");
	while (r.at < r.end) {
		if (!take_parameter(&r, &name, &value))
			return refuse(m, "the content type is malformed");
		if (range_is(name, "boundary") && !set_delimiter(m, value))
			return refuse(m, "the boundary is malformed");
	}
	if (m->delimiter_len == 0)
		return refuse(m, "the content type names no boundary");
	return true;
}

/*
 * Reads what follows a delimiter: blanks and a line break before a part, or
 * "--" behind the last one.
 */
static bool
delimiter_ends(struct range *r, bool *last)
{
	*last = r->end - r->at >= 2 && memcmp(r->at, "--", 2) == 0;
	if (*last) {
		r->at += 2;
		return true;
	}
	skip_blanks(r);
	if (r->end - r->at < 2 || memcmp(r->at, "\r\n", 2) != 0)
		return false;
	r->at += 2;
	return true;
}

bool
multipart_init(struct multipart *m, const char *content_type, const void *body,
    size_t len, size_t max_parts)
{
	size_t	 n;
	bool	 last;

	*m = (struct multipart){ .left = max_parts };
	if (!read_type(m, content_type))
		return false;
	m->at = body;
	m->end = len > 0 ? m->at + len : m->at;
	n = m->delimiter_len - 2;	/* the first has no line break */
	if (len < n || memcmp(m->at, m->delimiter + 2, n) != 0)
		return refuse(m, "the body does not begin with its boundary");
	m->at += n;
	if (!delimiter_ends(&(struct range){ m->at, m->end }, &last))
		return refuse(m, "the body ends too early");
	return true;
}

/*
 * Decodes a name into out.  Browsers write a quote as %22 and line breaks as
 * %0D %0A; other clients put a backslash before a quote.
 */
static bool
decode_name(struct range r, char *out, size_t max)
{
	static const char	 escapes[][4] = { "%22", "%0D", "%0A" };
	static const char	 plain[] = "\"\r\n";
	size_t			 n = 0, i;

	while (r.at < r.end) {
		if (n == max)
			return false;
		if (*r.at == '\\' && r.end - r.at > 1 && r.at[1] == '"')
			r.at++;
		for (i = 0; i < 3; i++)
			if (r.end - r.at >= 3 &&
			    strncasecmp(r.at, escapes[i], 3) == 0)
				break;
		out[n++] = i < 3 ? plain[i] : *r.at;
		r.at += i < 3 ? 3 : 1;
	}
	out[n] = '\0';
	return utf8_valid(out, n);
}

/* Some clients send the whole path: keeps what is behind the last slash. */
static void
drop_folders(char *name)
{
	char	*s, *base = name;

	for (s = name; *s != '\0'; s++)
		if (*s == '/' || *s == '\\')
			base = s + 1;
	memmove(name, base, strlen(base) + 1);
}

static bool
read_disposition(struct multipart *m, struct range r,
    struct multipart_part *part)
{
	struct range	 name, value = r;
	bool		 named = false;

	if (!range_is(take_token(&r, ""), "form-data"))
		return refuse(m, "a part is not form-data");
	while (r.at < r.end) {
		if (!take_parameter(&r, &name, &value))
			return refuse(m, "a part's header is malformed");
		if (range_is(name, "name")) {
			if (named || !decode_name(value, part->name,
			    MULTIPART_NAME_MAX) || part->name[0] == '\0')
				return refuse(m, "a part's name is wrong");
			named = true;
		} else if (range_is(name, "filename")) {
			if (part->is_file || !decode_name(value, part->filename,
			    MULTIPART_FILENAME_MAX))
				return refuse(m, "a file's name is wrong");
			drop_folders(part->filename);
			part->is_file = true;
		}
	}
	return named || refuse(m, "a part has no name");
}

static bool
read_part_type(struct multipart *m, struct range r, struct multipart_part *part)
{
	size_t	 i, n = (size_t)(r.end - r.at);

	if (n > MULTIPART_TYPE_MAX)
		return refuse(m, "a part's type is too long");
	for (i = 0; i < n; i++)
		if (r.at[i] < ' ' || r.at[i] > '~')
			return refuse(m, "a part's type is malformed");
	memcpy(part->type, r.at, n);
	part->type[n] = '\0';
	return true;
}

static bool
read_encoding(struct multipart *m, struct range r, struct multipart_part *part)
{
	(void)part;
	return range_is(r, "binary") || range_is(r, "8bit") ||
	    range_is(r, "7bit") || refuse(m, "a part is encoded");
}

/* The headers that mean something here; others are passed over. */
static const struct {
	const char	*name;
	bool		(*read)(struct multipart *, struct range,
			    struct multipart_part *);
} headers[] = {
	{ "content-disposition", read_disposition },
	{ "content-type", read_part_type },
	{ "content-transfer-encoding", read_encoding },
};

static bool
read_header(struct multipart *m, struct range line, unsigned *seen,
    struct multipart_part *part)
{
	struct range	 name = take_token(&line, "");
	size_t		 i;

	if (name.at == name.end || line.at == line.end || *line.at++ != ':')
		return refuse(m, "a part's header is malformed");
	skip_blanks(&line);
	while (line.end > line.at &&
	    (line.end[-1] == ' ' || line.end[-1] == '\t'))
		line.end--;
	for (i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
		if (!range_is(name, headers[i].name))
			continue;
		if ((*seen >> i & 1) != 0)
			return refuse(m, "a part's header comes twice");
		*seen |= 1U << i;
		return headers[i].read(m, line, part);
	}
	return true;
}

/* Reads the lines up to the empty one. */
static bool
read_headers(struct multipart *m, struct multipart_part *part)
{
	const char	*start = m->at, *stop;
	size_t		 room;
	unsigned	 seen = 0;
	struct range	 line;

	for (;;) {
		room = (size_t)(m->end - m->at);
		if (room > MULTIPART_HEADER_MAX)
			room = MULTIPART_HEADER_MAX;
		if ((stop = memmem(m->at, room, "\r\n", 2)) == NULL ||
		    stop - start > MULTIPART_HEADER_MAX)
			return refuse(m, "a part's headers do not end");
		line = (struct range){ m->at, stop };
		m->at = stop + 2;
		if (line.at == line.end)
			break;
		if (!read_header(m, line, &seen, part))
			return false;
	}
	return (seen & 1) != 0 || refuse(m, "a part has no name");
}

/* Leaves m->at behind the delimiter that ends the part. */
static bool
read_data(struct multipart *m, struct multipart_part *part)
{
	const char	*found, *from = m->at - 2; /* empty data: no own break */
	struct range	 behind;
	bool		 last;

	for (;; from = found + 2) {
		found = memmem(from, (size_t)(m->end - from), m->delimiter,
		    m->delimiter_len);
		if (found == NULL)
			return refuse(m, "the body ends too early");
		behind = (struct range){ found + m->delimiter_len, m->end };
		if (delimiter_ends(&behind, &last))
			break;
	}
	part->data = m->at;
	part->len = found < m->at ? 0 : (size_t)(found - m->at);
	m->at = found + m->delimiter_len;
	return true;
}

bool
multipart_next(struct multipart *m, struct multipart_part *part)
{
	struct range	 r = { m->at, m->end };
	bool		 last;

	if (m->error != NULL || m->at == m->end)
		return false;
	if (!delimiter_ends(&r, &last))
		return refuse(m, "the body ends too early");
	m->at = r.at;
	if (last) {
		m->at = m->end;
		return false;
	}
	if (m->left == 0)
		return refuse(m, "too many parts");
	m->left--;
	part->name[0] = part->filename[0] = part->type[0] = '\0';
	part->is_file = false;
	if (!read_headers(m, part) || !read_data(m, part))
		return false;
	if (!part->is_file && !utf8_valid(part->data, part->len))
		return refuse(m, "a field is not UTF-8 text");
	return true;
}
