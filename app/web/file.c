#include "web/file.h"

#include <ctype.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "web/guard.h"
#include "web/log.h"
#include "web/reply.h"

#define TICKET_MAX	255
#define NAME_MAX_	1024

struct download {
	TAILQ_ENTRY(download)	 list;
	struct connection	*c;		/* NULL before it began or after */
	struct database_call	*call;
	bool			 closing;	/* the connection, at the end */
	bool			 ending;
	int			 piece;
	size_t			 size;
	size_t			 sent;
	char			 ticket[TICKET_MAX + 1];
	char			 type[128];
};

static TAILQ_HEAD(, download)	downloads = TAILQ_HEAD_INITIALIZER(downloads);
static unsigned			downloads_count;
static size_t			piece_function;

void
file_init(void)
{
	piece_function = database_add("berkas_potong", "text,int");
}

static void
download_free(struct download *d)
{
	TAILQ_REMOVE(&downloads, d, list);
	downloads_count--;
	kore_free(d);
}

void
file_free(struct request *q)
{
	if (q->download != NULL)
		download_free(q->download);
	q->download = NULL;
}

/* RFC 6266: a plain name for all, the true one in RFC 8187's spelling. */
static void
add_disposition(struct request *q, const char *name)
{
	struct text t;

	text_init(&t, NAME_MAX_ * 4);
	text_adds(&t, "attachment; filename=\"");
	for (const char *c = name; *c != '\0'; c++) {
		unsigned char u = (unsigned char)*c;

		if ((u & 0xc0) == 0x80)
			continue;
		text_add(&t, u < ' ' || u > 0x7e || strchr("\"\\/%", *c) !=
		    NULL ? "_" : c, 1);
	}
	text_adds(&t, "\"; filename*=UTF-8''");
	for (const char *c = name; *c != '\0'; c++) {
		unsigned char u = (unsigned char)*c;

		if (isalnum(u) || u == '.' || u == '-' || u == '_')
			text_add(&t, c, 1);
		else
			text_addf(&t, "%%%02X", u);
	}
	if (!t.failed)
		reply_header(q, "content-disposition", text_string(&t));
	text_clear(&t);
}

/* True when the client has these bytes already and was told so. */
static bool
is_known(struct request *q, const char *sum)
{
	const char *match = request_header(q, "if-none-match");
	char tag[80];

	if (sum == NULL || strlen(sum) > 70)
		return false;
	snprintf(tag, sizeof(tag), "\"%s\"", sum);
	reply_header(q, "etag", tag);
	if (match == NULL || strstr(match, tag) == NULL)
		return false;
	reply(q, 304, NULL, NULL, 0);
	return true;
}

static enum step
ask_first(struct request *q)
{
	struct database_value v[2] = { { .data = q->download->ticket },
	    { .data = "0" } };

	q->download->piece = 1;
	return request_call(q, DATABASE_BYTES, piece_function, v, 2,
	    STAGE_FILE);
}

static enum step
open_document(struct request *q, json_t *doc)
{
	const char *ticket = json_string_value(json_object_get(doc, "berkas"));
	const char *name = json_string_value(json_object_get(doc, "nama"));
	const char *type = json_string_value(json_object_get(doc, "jenis"));
	const char *sum = json_string_value(json_object_get(doc, "sidik"));
	json_int_t size = json_integer_value(json_object_get(doc, "ukuran"));
	struct download *d;

	if (ticket == NULL || name == NULL || type == NULL || size < 0 ||
	    strlen(ticket) > TICKET_MAX || strlen(name) > NAME_MAX_ ||
	    strlen(type) >= sizeof(d->type))
		return request_refuse(q, 500);
	if (is_known(q, sum))
		return STEP_DONE;
	if (downloads_count >= FILE_DOWNLOADS_MAX)
		return request_refuse(q, 503);
	add_disposition(q, name);
	if (size == 0 || q->http->method == HTTP_METHOD_HEAD) {
		reply(q, 200, type, "", (size_t)size);
		return STEP_DONE;
	}
	d = q->download = kore_calloc(1, sizeof(*d));
	TAILQ_INSERT_TAIL(&downloads, d, list);
	downloads_count++;
	memcpy(d->ticket, ticket, strlen(ticket) + 1);
	memcpy(d->type, type, strlen(type) + 1);
	d->size = (size_t)size;
	return ask_first(q);
}

enum step
file_open(struct request *q, const char *document)
{
	json_t *doc = json_loads(document, 0, NULL);
	enum step step = open_document(q, doc);

	json_decref(doc);
	return step;
}

static struct download *
download_of(const struct connection *c)
{
	struct download *d;

	TAILQ_FOREACH(d, &downloads, list)
		if (d->c == c)
			return d;
	return NULL;
}

/* Kore closes the connection: nothing more is wanted. */
static void
download_gone(struct connection *c)
{
	struct download *d = download_of(c);

	if (d == NULL)
		return;
	if (d->call != NULL)
		database_forget(d->call);
	d->call = NULL;
	d->c = NULL;
	if (!d->ending)
		download_free(d);
}

/* The whole file is sent; outside of Kore's send loop, which may not nest. */
static void
download_end(void *arg, u_int64_t now)
{
	struct download *d = arg;
	struct connection *c = d->c;

	(void)now;
	download_free(d);
	if (c == NULL)
		return;
	c->disconnect = NULL;
	guard_next(c);
}

static void	download_piece(void *, enum database_outcome, PGresult *);

static void
download_next(struct download *d)
{
	char piece[16];
	struct database_value v[2] = { { .data = d->ticket },
	    { .data = piece } };

	if (d->sent == d->size) {
		d->ending = true;
		if (d->closing)
			d->c->flags |= CONN_CLOSE_EMPTY;
		kore_timer_add(download_end, 1, d, KORE_TIMER_ONESHOT);
		return;
	}
	snprintf(piece, sizeof(piece), "%d", d->piece++);
	d->call = database_call(DATABASE_BYTES, piece_function, v, 2, true,
	    download_piece, d);
	if (d->call == NULL)
		kore_connection_disconnect(d->c);
}

/* Kore sent a piece, or gives it back because the connection ended. */
static int
piece_sent(struct netbuf *nb)
{
	struct connection *c = nb->owner;
	struct download *d;

	PQclear(nb->extra);
	if (c->state == CONN_STATE_DISCONNECTING)
		return KORE_RESULT_OK;
	d = download_of(c);
	if (d != NULL)
		download_next(d);
	return KORE_RESULT_OK;
}

/* Queues the piece in result, which Kore gives back to piece_sent. */
static bool
queue_piece(struct download *d, PGresult *result)
{
	struct netbuf *nb;
	size_t n;

	if (PQresultStatus(result) != PGRES_TUPLES_OK ||
	    PQntuples(result) != 1 || PQgetlength(result, 0, 0) == 0)
		return false;
	n = (size_t)PQgetlength(result, 0, 0);
	if (n > d->size - d->sent)
		return false;
	d->sent += n;
	net_send_stream(d->c, PQgetvalue(result, 0, 0), n, piece_sent, &nb);
	nb->extra = result;
	return true;
}

static void
download_piece(void *arg, enum database_outcome outcome, PGresult *result)
{
	struct download *d = arg;
	struct connection *c = d->c;

	d->call = NULL;
	if (outcome != DATABASE_ANSWERED || !queue_piece(d, result)) {
		log_event("file", "a download was cut after %zu of %zu bytes",
		    d->sent, d->size);
		PQclear(result);
		kore_connection_disconnect(c);
		return;
	}
	if (!net_send_flush(c))
		kore_connection_disconnect(c);
}

enum step
file_send(struct request *q)
{
	struct download *d = q->download;
	struct connection *c = q->http->owner;

	if (!request_answered(q))
		return STEP_DONE;
	if (PQgetisnull(q->result, 0, 0) ||
	    PQgetlength(q->result, 0, 0) == 0)
		return request_refuse(q, 410);
	reply_head(q, 200, d->type, d->size);
	d->c = c;
	d->closing = guard_closes(c);
	c->flags &= (u_int16_t)~CONN_CLOSE_EMPTY;	/* not between two pieces */
	c->disconnect = download_gone;
	q->download = NULL;
	q->held = true;
	if (queue_piece(d, q->result))
		q->result = NULL;
	else
		kore_connection_disconnect(c);
	return STEP_DONE;
}
