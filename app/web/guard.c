#include "web/guard.h"

#include <errno.h>
#include <string.h>
#include <sys/statvfs.h>

#include "web/problem.h"
#include "web/routes.h"

#define BUSY_AT		8	/* requests kept free of the limit */
#define DISK_SPARE	(4u * 1024 * 1024)
#define DRAIN_MAX	(16u * 1024 * 1024)	/* of a body that is refused */
#define DRAIN_MS	5000u
#define MORE_MAX	256

struct guard {
	uint64_t	body;	/* bytes that may still be read for a request */
	uint64_t	until;	/* when a refused body has to have ended */
	bool		stores;	/* these go to the disk */
	bool		idle;	/* between requests: headers may be read */
	bool		closing; /* with the answer, not before it */
};

/* Of all connections, what has been let in and is not on the disk yet. */
static uint64_t	awaited;

static void
guard_take(struct guard *g, uint64_t n)
{
	g->body -= n;
	if (g->stores)
		awaited -= n;
}

static void
guard_leave(struct connection *c)
{
	struct guard *g = c->hdlr_extra;

	guard_take(g, g->body);
}

/*
 * Inside a request only its own body may be read; what follows stays in the
 * socket until the answer is queued.
 */
static int
guard_read(struct connection *c, size_t *n)
{
	struct guard *g = c->hdlr_extra;
	size_t whole = c->rnb->b_len;
	int r;

	*n = 0;
	if (!g->idle) {
		if (g->body == 0) {
			c->evt.flags &= ~KORE_EVENT_READ;
			return KORE_RESULT_OK;
		}
		if (c->rnb->b_len - c->rnb->s_off > g->body)
			c->rnb->b_len = c->rnb->s_off + g->body;
	}
	r = net_read(c, n);
	c->rnb->b_len = whole;
	if (!g->idle)
		guard_take(g, *n);
	return r;
}

/* Kore sends 8 KiB at a time; all that is there takes fewer calls. */
static int
guard_write(struct connection *c, size_t len, size_t *n)
{
	struct netbuf *nb = c->snb;
	ssize_t r;

	len = nb->b_len - nb->s_off;
	*n = 0;
	r = send(c->fd, nb->buf + nb->s_off, len, MSG_NOSIGNAL);
	if (r >= 0) {
		*n = (size_t)r;
		return KORE_RESULT_OK;
	}
	if (errno == EINTR)
		return KORE_RESULT_OK;
	if (errno != EAGAIN)
		return KORE_RESULT_ERROR;
	c->evt.flags &= ~KORE_EVENT_WRITE;
	return KORE_RESULT_OK;
}

static int
drained(struct connection *c)
{
	c->flags |= CONN_CLOSE_EMPTY;
	return net_send_flush(c) ? KORE_RESULT_OK : KORE_RESULT_ERROR;
}

static int
drain(struct netbuf *nb)
{
	struct connection *c = nb->owner;
	const struct guard *g = c->hdlr_extra;

	nb->s_off = 0;
	if (g->body > 0 && kore_time_ms() < g->until)
		return KORE_RESULT_OK;
	c->evt.flags &= ~KORE_EVENT_READ;
	return drained(c);
}

/*
 * unread bytes of a body are still to come: closed at once, who sends them
 * would get a reset connection and no answer.
 */
static int
refuse(struct connection *c, int status, const struct guard_block *b,
    uint64_t unread)
{
	struct guard *g = c->hdlr_extra;
	struct text answer, more;

	text_init(&answer, PROBLEM_MAX);
	text_init(&more, MORE_MAX);
	if (status == 405)
		text_addf(&more, "allow: %s\r\n", route_allow(b->allowed));
	problem_answer(&answer, status, b->id, text_string(&more), b->json);
	text_clear(&more);
	g->idle = false;
	g->closing = true;
	g->stores = false;
	g->body = unread < DRAIN_MAX ? unread : DRAIN_MAX;
	g->until = kore_time_ms() + DRAIN_MS;
	net_send_queue(c, text_string(&answer), answer.len);
	text_clear(&answer);
	if (g->body == 0)
		return drained(c);
	c->http_timeout = 0;
	c->idle_timer.length = DRAIN_MS;
	c->rnb->cb = drain;
	c->rnb->s_off = 0;
	return net_send_flush(c) ? KORE_RESULT_OK : KORE_RESULT_ERROR;
}

static bool
goes_to_disk(uint64_t body)
{
	return http_body_disk_offload > 0 && body > http_body_disk_offload;
}

/* Kore would end a request it cannot store without a page. */
static bool
disk_full(uint64_t body)
{
	struct statvfs fs;

	return goes_to_disk(body) && statvfs(http_body_disk_path, &fs) == 0 &&
	    (uint64_t)fs.f_bavail * fs.f_frsize < body + awaited + DISK_SPARE;
}

static int
block_status(struct guard_block *b)
{
	int status = guard_check(b);

	if (status != 0)
		return status;
	if (b->body > http_body_max)
		return 413;
	if (disk_full(b->body))
		return 507;
	if (http_request_count + BUSY_AT >= http_request_limit)
		return 503;
	return 0;
}

static int
guard_header(struct netbuf *nb)
{
	struct connection *c = nb->owner;
	struct guard *g = c->hdlr_extra;
	struct guard_block b = { .data = (char *)nb->buf };
	size_t whole, extra;
	char *end;
	int status;

	end = memmem(nb->buf, nb->s_off, "\r\n\r\n", 4);
	if (end == NULL) {
		if (memmem(nb->buf, nb->s_off, "\n\n", 2) != NULL)
			return refuse(c, 400, &b, 0);
		if (nb->s_off == nb->b_len)
			return refuse(c, 431, &b, 0);
		if (c->http_timeout == 0) {	/* from the first byte on */
			c->http_start = kore_time_ms();
			c->http_timeout = http_header_timeout * 1000u;
		}
		return KORE_RESULT_OK;
	}
	whole = (size_t)(end + 4 - b.data);
	b.n = whole;
	status = block_status(&b);
	extra = nb->s_off - whole;
	if (status != 0)
		return refuse(c, status, &b, b.body > extra ? b.body - extra :
		    0);
	if (extra > b.body) {		/* answer one, then close */
		extra = b.body;
		b.closing = true;
	}
	memmove(b.data + b.n, b.data + whole, extra);
	nb->s_off = b.n + extra;
	g->closing = b.closing;
	g->idle = false;
	g->body = b.body - extra;
	g->stores = goes_to_disk(b.body);
	if (g->stores)
		awaited += g->body;
	c->disconnect = guard_leave;	/* a download has its own meanwhile */
	if (b.expects && g->body > 0) {
		net_send_queue(c, "HTTP/1.1 100 Continue\r\n\r\n", 25);
		(void)net_send_flush(c);
	}
	return http_header_recv(nb);
}

PORTAL_EXPORT void
portal_connect(struct connection *c)
{
	struct guard *g = kore_calloc(1, sizeof(*g));

	g->idle = true;
	c->hdlr_extra = g;
	c->proto = CONN_PROTO_HTTP;
	c->state = CONN_STATE_ESTABLISHED;
	c->flags |= CONN_IS_BUSY;	/* only guard_next re-arms */
	c->read = guard_read;
	c->write = guard_write;
	if (http_keepalive_time != 0)
		c->idle_timer.length = http_keepalive_time * 1000u;
	net_recv_queue(c, http_header_max, NETBUF_CALL_CB_ALWAYS,
	    guard_header);
}

bool
guard_closes(struct connection *c)
{
	const struct guard *g = c->hdlr_extra;

	return g->closing || (c->flags & CONN_CLOSE_EMPTY) != 0;
}

void
guard_next(struct connection *c)
{
	struct guard *g;

	if (c == NULL || c->read != guard_read || guard_closes(c) ||
	    c->state != CONN_STATE_ESTABLISHED)
		return;
	if (!net_send_flush(c)) {
		kore_connection_disconnect(c);
		return;
	}
	g = c->hdlr_extra;
	g->idle = true;
	c->http_timeout = 0;	/* an idle client has the idle timer */
	net_recv_reset(c, http_header_max, guard_header);
	c->evt.flags |= KORE_EVENT_READ;
	if (!net_recv_flush(c))
		kore_connection_disconnect(c);
}
