#include "web/reply.h"

#include <string.h>

#include "web/guard.h"
#include "web/log.h"
#include "web/request.h"
#include "web/session.h"

#define HEAD_MAX	(REQUEST_HEADERS_MAX + 2048)

/* What every answer says. */
#define STANDARD_HEADERS \
	"content-security-policy: default-src 'none'; style-src 'self'; " \
	"img-src 'self' data:; font-src 'self'; form-action 'self'; " \
	"base-uri 'none'; frame-ancestors 'none'\r\n" \
	"x-content-type-options: nosniff\r\n" \
	"referrer-policy: no-referrer\r\n" \
	"permissions-policy: camera=(), microphone=(), geolocation=()\r\n" \
	"cross-origin-opener-policy: same-origin\r\n"

static const struct {
	int		 status;
	const char	*text;
} statuses[] = {
	{ 200, "OK" }, { 204, "No Content" }, { 303, "See Other" },
	{ 304, "Not Modified" }, { 400, "Bad Request" },
	{ 401, "Unauthorized" }, { 403, "Forbidden" }, { 404, "Not Found" },
	{ 405, "Method Not Allowed" }, { 408, "Request Timeout" },
	{ 409, "Conflict" }, { 410, "Gone" }, { 411, "Length Required" },
	{ 413, "Content Too Large" }, { 414, "URI Too Long" },
	{ 415, "Unsupported Media Type" }, { 417, "Expectation Failed" },
	{ 422, "Unprocessable Content" }, { 429, "Too Many Requests" },
	{ 431, "Request Header Fields Too Large" },
	{ 500, "Internal Server Error" }, { 501, "Not Implemented" },
	{ 503, "Service Unavailable" }, { 504, "Gateway Timeout" },
	{ 505, "HTTP Version Not Supported" },
	{ 507, "Insufficient Storage" },
};

static const char *
status_text(int status)
{
	for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++)
		if (statuses[i].status == status)
			return statuses[i].text;
	return "Status";
}

void
reply_header(struct request *q, const char *name, const char *value)
{
	for (const char *c = value; *c != '\0'; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			return;
	text_adds(&q->headers, name);
	text_add(&q->headers, ": ", 2);
	text_adds(&q->headers, value);
	text_add(&q->headers, "\r\n", 2);
}

void
reply_cookie(struct request *q, const char *name, const char *value,
    const char *path, long max_age)
{
	text_addf(&q->headers, "set-cookie: %s=%s; Path=%s", name, value,
	    path);
	if (max_age >= 0)
		text_addf(&q->headers, "; Max-Age=%ld", max_age);
	text_adds(&q->headers, "; HttpOnly; Secure; SameSite=Lax\r\n");
}

/* Nothing is kept, but what the answer itself or its tag lets be kept. */
static const char *
cache_header(int status, const char *type, const char *more)
{
	if (strstr(more, "cache-control: ") != NULL)
		return "";
	if (status == 200 && type != NULL && strstr(more, "etag: ") != NULL)
		return "cache-control: private, no-cache\r\n";
	return "cache-control: no-store\r\n";
}

void
reply_head_text(struct text *t, int status, const char *type, size_t n,
    const char *id, const char *more, bool closes)
{
	text_addf(t, "HTTP/1.1 %d %s\r\n", status, status_text(status));
	text_add(t, STANDARD_HEADERS, sizeof(STANDARD_HEADERS) - 1);
	if (type != NULL)
		text_addf(t, "content-type: %s\r\n", type);
	if (status != 204 && status != 304)
		text_addf(t, "content-length: %zu\r\n", n);
	text_addf(t, "%sx-request-id: %s\r\n%sconnection: %s\r\n\r\n",
	    cache_header(status, type, more), id, more,
	    closes ? "close" : "keep-alive");
}

static void
reply_log(struct request *q, int status, size_t n)
{
	struct log_request line = {
		.id = q->id,
		.method = http_method_text(q->http->method),
		.route = q->route != NULL ? q->route->name : "-",
		.status = status,
		.us = log_clock() - q->began,
		.database_us = q->database_us,
		.bytes = n,
	};

	log_request(&line);
}

/*
 * The head. A connection that closes is marked only now: Kore would close it
 * before the answer if it saw the mark with nothing to send.
 */
static bool
head_make(struct request *q, struct text *head, int status, const char *type,
    size_t n)
{
	struct connection *c = q->http->owner;

	reply_log(q, status, n);
	if (c == NULL)
		return false;
	if ((q->http->flags & HTTP_VERSION_1_0) != 0 || guard_closes(c))
		c->flags |= CONN_CLOSE_EMPTY;
	c->http_timeout = 0;
	q->http->status = (u_int16_t)status;
	text_init(head, HEAD_MAX);
	reply_head_text(head, status, type, n, q->id,
	    q->headers.failed ? "" : text_string(&q->headers),
	    guard_closes(c));
	return true;
}

static int
block_sent(struct netbuf *nb)
{
	kore_free(nb->extra);
	return KORE_RESULT_OK;
}

void
reply(struct request *q, int status, const char *type, const char *body,
    size_t n)
{
	struct netbuf *nb;
	struct text head;
	size_t sent = q->http->method == HTTP_METHOD_HEAD ? 0 : n;
	char *block;

	if (!head_make(q, &head, status, type, n))
		return;
	block = kore_malloc(head.len + sent);
	memcpy(block, head.data, head.len);
	if (sent > 0)
		memcpy(block + head.len, body, sent);
	net_send_stream(q->http->owner, block, head.len + sent, block_sent,
	    &nb);
	nb->extra = block;
	text_clear(&head);
}

void
reply_head(struct request *q, int status, const char *type, size_t n)
{
	struct text head;

	if (!head_make(q, &head, status, type, n))
		return;
	net_send_queue(q->http->owner, head.data, head.len);
	text_clear(&head);
}

/* Nothing that would need escaping in an address. */
static bool
is_address_text(const char *s)
{
	for (; *s != '\0'; s++)
		if ((unsigned char)*s <= ' ' || (unsigned char)*s > 0x7e ||
		    strchr("\"<>\\^`{|}", *s) != NULL)
			return false;
	return true;
}

/* A path of this portal. */
static bool
is_own_path(const char *s)
{
	return s[0] == '/' && s[1] != '/' && is_address_text(s);
}

/* No name or password before the host: who reads "bank@evil" reads "bank". */
static bool
is_elsewhere(const char *s)
{
	static const char scheme[] = "https://", host[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:";
	size_t n = sizeof(scheme) - 1, len;

	if (strncmp(s, scheme, n) != 0)
		return false;
	len = strspn(s + n, host);
	return len > 0 && strchr("/?#", s[n + len]) != NULL &&
	    is_address_text(s + n);
}

static bool
redirect(struct request *q, const char *where, bool (*good)(const char *))
{
	if (!good(where))
		return false;
	reply_header(q, "location", where);
	reply(q, 303, NULL, NULL, 0);
	return true;
}

bool
reply_go(struct request *q, const char *where)
{
	return redirect(q, where, is_own_path);
}

bool
reply_away(struct request *q, const char *where)
{
	return redirect(q, where, is_elsewhere);
}
