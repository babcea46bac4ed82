#include <ctype.h>
#include <string.h>

#include "web/guard.h"
#include "web/routes.h"

#define LINES_MAX	100
#define HOST_MAX	200
#define LENGTH_DIGITS	15

#define HAS_HOST	0x01u
#define HAS_LENGTH	0x02u

struct line {
	char	*name;
	size_t	 name_len;
	char	*value;
	size_t	 value_len;
};

typedef int	header_rule(struct guard_block *, const struct line *,
		    unsigned *seen);

static bool
is(const struct line *l, const char *name)
{
	return strlen(name) == l->name_len &&
	    strncasecmp(l->name, name, l->name_len) == 0;
}

static int
rule_host(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)b;
	if ((*seen & HAS_HOST) != 0 || l->value_len == 0 ||
	    l->value_len > HOST_MAX)
		return 400;
	for (size_t i = 0; i < l->value_len; i++)
		if (!isalnum((unsigned char)l->value[i]) &&
		    strchr(".:-_[]", l->value[i]) == NULL)
			return 400;
	*seen |= HAS_HOST;
	return 0;
}

static int
rule_length(struct guard_block *b, const struct line *l, unsigned *seen)
{
	if ((*seen & HAS_LENGTH) != 0 || l->value_len == 0 ||
	    l->value_len > LENGTH_DIGITS)
		return 400;
	for (size_t i = 0; i < l->value_len; i++) {
		if (!isdigit((unsigned char)l->value[i]))
			return 400;
		b->body = b->body * 10 + (uint64_t)(l->value[i] - '0');
	}
	*seen |= HAS_LENGTH;
	return 0;
}

static int
rule_refuse(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)b;
	(void)l;
	(void)seen;
	return 501;
}

static bool
has_word(const struct line *l, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= l->value_len; i++)
		if (strncasecmp(l->value + i, word, n) == 0)
			return true;
	return false;
}

static int
rule_connection(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)seen;
	if (has_word(l, "close"))
		b->closing = true;
	return 0;
}

static int
rule_expect(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)seen;
	if (l->value_len != 12 ||
	    strncasecmp(l->value, "100-continue", 12) != 0)
		return 417;
	b->expects = true;
	return 0;
}

static int
rule_id(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)seen;
	if (l->value_len != sizeof(b->id) - 1)
		return 0;
	for (size_t i = 0; i < l->value_len; i++)
		if (!isxdigit((unsigned char)l->value[i]))
			return 0;
	memcpy(b->id, l->value, l->value_len);
	return 0;
}

/* As stage_open of a request decides it. */
static int
rule_accept(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)seen;
	b->json = has_word(l, "application/json") &&
	    !has_word(l, "text/html");
	return 0;
}

static int
rule_keep(struct guard_block *b, const struct line *l, unsigned *seen)
{
	(void)b;
	(void)l;
	(void)seen;
	return 0;
}

/* Headers not in this table are taken out. */
static const struct {
	const char	*name;
	header_rule	*rule;
	bool		 keep;
} rules[] = {
	{ "host", rule_host, true },
	{ "content-length", rule_length, true },
	{ "transfer-encoding", rule_refuse, false },
	{ "connection", rule_connection, false },
	{ "expect", rule_expect, false },
	{ "x-request-id", rule_id, true },
	{ "x-real-ip", rule_keep, true },
	{ "content-type", rule_keep, true },
	{ "cookie", rule_keep, true },
	{ "accept", rule_accept, true },
	{ "user-agent", rule_keep, true },
	{ "origin", rule_keep, true },
	{ "sec-fetch-site", rule_keep, true },
	{ "if-none-match", rule_keep, true },
};

/* "Name: value" into its parts; the value loses blanks around it. */
static bool
line_split(char *at, size_t n, struct line *l)
{
	char *colon = memchr(at, ':', n);

	if (colon == NULL || colon == at)
		return false;
	l->name = at;
	l->name_len = (size_t)(colon - at);
	for (size_t i = 0; i < l->name_len; i++)
		if (!isalnum((unsigned char)at[i]) &&
		    (at[i] == '\0' ||
		    strchr("!#$%&'*+-.^_`|~", at[i]) == NULL))
			return false;
	l->value = colon + 1;
	l->value_len = n - l->name_len - 1;
	while (l->value_len > 0 &&
	    (*l->value == ' ' || *l->value == '\t')) {
		l->value++;
		l->value_len--;
	}
	while (l->value_len > 0 && (l->value[l->value_len - 1] == ' ' ||
	    l->value[l->value_len - 1] == '\t'))
		l->value_len--;
	return true;
}

/* Kore takes printable ASCII only; a browser's odd byte locks nobody out. */
static bool
value_clean(struct line *l)
{
	for (size_t i = 0; i < l->value_len; i++) {
		unsigned char c = (unsigned char)l->value[i];

		if (c == '\t')
			l->value[i] = ' ';
		else if (c < ' ' || c == 0x7f)
			return false;
		else if (c > 0x7e)
			l->value[i] = '?';
	}
	return true;
}

enum body { BODY_NONE, BODY_NEEDED, BODY_STRAY };

static const struct method {
	const char	*name;
	enum body	 body;
	unsigned	 ours;		/* 0: no row has it */
} methods[] = {
	{ "GET", BODY_NONE, ROUTE_GET }, { "HEAD", BODY_NONE, ROUTE_GET },
	{ "POST", BODY_NEEDED, ROUTE_POST }, { "PUT", BODY_NEEDED, 0 },
	{ "PATCH", BODY_NEEDED, 0 }, { "DELETE", BODY_STRAY, 0 },
	{ "OPTIONS", BODY_NONE, 0 },
};

/* "METHOD /path HTTP/1.1" */
static int
check_request_line(const char *at, size_t n, const struct method **method)
{
	const char *path = memchr(at, ' ', n), *version;
	size_t i = 0, len;

	if (path == NULL)
		return 400;
	len = (size_t)(path - at);
	while (i < sizeof(methods) / sizeof(methods[0]) &&
	    (strlen(methods[i].name) != len ||
	    memcmp(methods[i].name, at, len) != 0))
		i++;
	path++;
	version = memchr(path, ' ', (size_t)(at + n - path));
	if (version == NULL || *path != '/')
		return 400;
	for (const char *c = path; c < version; c++)
		if ((unsigned char)*c <= ' ' || *c == 0x7f)
			return 400;
	if (i == sizeof(methods) / sizeof(methods[0]))
		return 501;
	*method = &methods[i];
	if (version - path >= HTTP_URI_LEN - 1)
		return 414;
	len = (size_t)(at + n - version);
	if (len != 9 || (memcmp(version, " HTTP/1.1", 9) != 0 &&
	    memcmp(version, " HTTP/1.0", 9) != 0))
		return 505;
	return 0;
}

/* Applies the rule of one header; *keep tells whether it stays. */
static int
check_header(struct guard_block *b, struct line *l, unsigned *seen,
    bool *keep)
{
	*keep = false;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (!is(l, rules[i].name))
			continue;
		*keep = rules[i].keep && l->value_len > 0;
		return rules[i].rule(b, l, seen);
	}
	return 0;
}

/* Moves "name: value" to where the block has been shortened to. */
static char *
line_keep(char *to, const struct line *l)
{
	memmove(to, l->name, l->name_len);
	to += l->name_len;
	*to++ = ':';
	memmove(to, l->value, l->value_len);
	to += l->value_len;
	*to++ = '\r';
	*to++ = '\n';
	return to;
}

static int
check_headers(struct guard_block *b, char *at, unsigned *seen)
{
	char *end = b->data + b->n - 2, *to = at, *stop;
	struct line l;
	bool keep;
	int status;

	for (int lines = 0; at < end; at = stop + 2) {
		stop = memmem(at, (size_t)(b->data + b->n - at), "\r\n", 2);
		if (++lines > LINES_MAX)
			return 431;
		if (stop == NULL || !line_split(at, (size_t)(stop - at), &l) ||
		    !value_clean(&l))
			return 400;
		status = check_header(b, &l, seen, &keep);
		if (status != 0)
			return status;
		if (keep)
			to = line_keep(to, &l);
	}
	*to++ = '\r';
	*to++ = '\n';
	b->n = (size_t)(to - b->data);
	return 0;
}

/*
 * A path comes before what its method lacks: what nobody may send there is not
 * told to come again with a length.
 */
static int
path_status(struct guard_block *b, const struct method *m, int otherwise)
{
	const char *path = (const char *)memchr(b->data, ' ', b->n) + 1;
	size_t n = strcspn(path, " ?#");
	char copy[PATH_LENGTH_MAX + 1];
	struct path_match match;

	if (n > PATH_LENGTH_MAX)
		return 400;
	memcpy(copy, path, n);
	copy[n] = '\0';
	(void)route_find(m->ours != 0 ? m->ours : ROUTE_NONE, copy, &match);
	b->json = b->json || match.json;
	if (match.result == PATH_FOUND)
		return otherwise;
	b->allowed = match.allowed;
	if (match.result == PATH_METHOD)
		return 405;
	return match.result == PATH_UNKNOWN ? 404 : 400;
}

int
guard_check(struct guard_block *b)
{
	char *first = memmem(b->data, b->n, "\r\n", 2);
	const struct method *m = NULL;
	unsigned seen = 0;
	int status, line_status;

	b->body = 0;
	b->closing = false;
	b->expects = false;
	b->json = false;
	b->allowed = 0;
	memset(b->id, 0, sizeof(b->id));
	if (first == NULL)
		return 400;
	line_status = check_request_line(b->data, (size_t)(first - b->data),
	    &m);
	status = check_headers(b, first + 2, &seen);
	if (status != 0 || line_status != 0)
		return line_status != 0 ? line_status : status;
	if ((seen & HAS_HOST) == 0 || (m->body == BODY_NONE && b->body > 0))
		return 400;
	if (m->body == BODY_NEEDED && (seen & HAS_LENGTH) == 0)
		return path_status(b, m, 411);
	/* Kore would take the body for the next request. */
	return m->body == BODY_STRAY && b->body > 0 ? path_status(b, m, 400) :
	    0;
}
