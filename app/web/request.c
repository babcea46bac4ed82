#include "web/request.h"

#include <string.h>

#include "web/answer.h"
#include "web/code.h"
#include "web/file.h"
#include "web/guard.h"
#include "web/log.h"
#include "web/login.h"
#include "web/params.h"
#include "web/problem.h"
#include "web/reply.h"
#include "web/seal.h"
#include "web/session.h"
#include "web/upload.h"

#define BENCH_SIZE	2048
#define HINT_RENEW	"formulir baru"	/* of SQL: the form key is used up */

const char *
request_header(const struct request *q, const char *name)
{
	const char *value;

	return http_request_header(q->http, name, &value) ? value : NULL;
}

bool
request_accepts(const struct request *q, const char *type)
{
	const char *accept = request_header(q, "accept");

	return accept != NULL && strcasestr(accept, type) != NULL;
}

/* Runs again and again while a task is on: everything here can be repeated. */
static void
request_free(struct http_request *http)
{
	struct request *q = http_state_get(http);

	if (q == NULL)
		return;
	if (q->call != NULL)
		database_forget(q->call);
	q->call = NULL;
	PQclear(q->result);
	q->result = NULL;
	text_clear(&q->p);
	text_clear(&q->headers);
	upload_free(q);
	login_free(q);
	file_free(q);
}

static struct request *
request_new(struct http_request *http)
{
	struct request *q = http_state_create(http, sizeof(*q), request_free);
	const char *id;

	q->http = http;
	q->began = log_clock();
	text_init(&q->p, REQUEST_P_MAX);
	text_init(&q->headers, REQUEST_HEADERS_MAX);
	http->owner->http_timeout = 0;	/* Kore's clock for the body */
	id = request_header(q, "x-request-id");
	if (id != NULL && strlen(id) == 32 &&
	    strspn(id, "0123456789abcdef") == 32)
		memcpy(q->id, id, 33);
	else if (!session_id(q->id))
		memset(q->id, '0', 32);
	return q;
}

enum step
request_refuse(struct request *q, int status)
{
	problem(q, status, NULL);
	return STEP_DONE;
}

static unsigned
method_of(const struct http_request *http)
{
	static const struct {
		int		kore;
		unsigned	ours;
	} methods[] = {
		{ HTTP_METHOD_GET, ROUTE_GET },
		{ HTTP_METHOD_HEAD, ROUTE_GET },
		{ HTTP_METHOD_POST, ROUTE_POST },
	};

	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
		if (methods[i].kore == http->method)
			return methods[i].ours;
	return ROUTE_NONE;
}

static enum step
no_route(struct request *q)
{
	if (q->match.result == PATH_BAD)
		return request_refuse(q, 400);
	if (q->match.result == PATH_UNKNOWN)
		return request_refuse(q, 404);
	reply_header(q, "allow", route_allow(q->match.allowed));
	if (q->http->method != HTTP_METHOD_OPTIONS)
		return request_refuse(q, 405);
	reply(q, 204, NULL, NULL, 0);
	return STEP_DONE;
}

static enum step
answer_bench(struct request *q)
{
	static char body[BENCH_SIZE];

	memset(body, 'x', sizeof(body));
	reply(q, 200, "text/plain", body, sizeof(body));
	return STEP_DONE;
}

static enum step
stage_open(struct request *q)
{
	q->route = route_find(method_of(q->http), q->http->path, &q->match);
	q->json = q->match.json || (request_accepts(q, "application/json") &&
	    !request_accepts(q, "text/html"));
	if (q->route == NULL)
		return no_route(q);
	q->row = (size_t)(q->route - routes);
	if (q->route->kind == ROUTE_BENCH)
		return answer_bench(q);
	session_read(q);
	q->stage = STAGE_READ;
	return STEP_ON;
}

static enum step
stage_read(struct request *q)
{
	int status = params_read(q);

	if (status == 403) {
		problem(q, status, "Formulir ini sudah kedaluwarsa atau tidak "
		    "berasal dari halaman portal ini.");
		return STEP_DONE;
	}
	if (status != 0)
		return request_refuse(q, status);
	if ((q->route->flags & ROUTE_SEAL) != 0 && !seal_identity(q))
		return request_refuse(q, 500);
	if (q->route->kind == ROUTE_LOGIN || q->route->kind == ROUTE_PASSWORD)
		q->stage = STAGE_LOGIN;
	else if (q->route->kind == ROUTE_CODE)
		q->stage = STAGE_ASK;
	else
		q->stage = q->upload != NULL ? STAGE_UPLOAD : STAGE_CALL;
	return STEP_ON;
}

static enum step
stage_call(struct request *q)
{
	enum database_lane lane = DATABASE_WRITE;
	const char *p = params_close(&q->p);
	struct database_value v[2];

	if (p == NULL)
		return request_refuse(q, 413);
	q->closed = true;
	if ((q->route->flags & ROUTE_SLOW) != 0)
		lane = DATABASE_SLOW;
	else if (q->route->method == ROUTE_GET)
		lane = DATABASE_READ;
	request_values(q, p, v);
	return request_call(q, lane, q->row, v, 2, STAGE_ANSWER);
}

static enum step	(*const stages[STAGE_COUNT])(struct request *) = {
	[STAGE_OPEN] = stage_open,
	[STAGE_READ] = stage_read,
	[STAGE_UPLOAD] = upload_step,
	[STAGE_LOGIN] = login_begin,
	[STAGE_HASH] = login_hash,
	[STAGE_ASK] = code_begin,
	[STAGE_CODE] = code_check,
	[STAGE_CALL] = stage_call,
	[STAGE_ANSWER] = answer,
	[STAGE_FILE] = file_send,
};

PORTAL_EXPORT int
portal_serve(struct http_request *http)
{
	struct request *q = http_state_get(http);
	enum step step = STEP_ON;

	if (q == NULL)
		q = request_new(http);
	if (q->call != NULL)
		step = STEP_WAIT;	/* woken for something else */
	while (step == STEP_ON)
		step = stages[q->stage](q);
	if (step == STEP_WAIT) {
		http_request_sleep(http);
		return KORE_RESULT_RETRY;
	}
	if (!q->held)
		guard_next(http->owner);
	return KORE_RESULT_OK;
}

void
request_values(const struct request *q, const char *p,
    struct database_value v[2])
{
	v[0] = (struct database_value){ .data = q->session.data != NULL ?
	    q->session_text : NULL };
	v[1] = (struct database_value){ .data = p };
}

static void
call_done(void *arg, enum database_outcome outcome, PGresult *result)
{
	struct request *q = arg;

	q->call = NULL;
	q->outcome = outcome;
	q->result = result;
	q->database_us += log_clock() - q->called;
	http_request_wakeup(q->http);
}

enum step
request_call(struct request *q, enum database_lane lane, size_t function,
    const struct database_value *v, int n, enum stage next)
{
	PQclear(q->result);
	q->result = NULL;
	q->called = log_clock();
	q->stage = next;
	q->call = database_call(lane, function, v, n, next == STAGE_FILE,
	    call_done, q);
	if (q->call == NULL)
		return request_refuse(q, 503);
	return STEP_WAIT;
}

bool
request_answered(struct request *q)
{
	if (q->outcome != DATABASE_ANSWERED) {
		problem(q, q->outcome == DATABASE_LATE ? 504 : 503, NULL);
		return false;
	}
	if (PQresultStatus(q->result) != PGRES_TUPLES_OK) {
		const char *state = PQresultErrorField(q->result,
		    PG_DIAG_SQLSTATE), *hint;

		if (state == NULL || strncmp(state, "KI", 2) != 0)
			log_event("database", "id=%s route=%s sqlstate=%s",
			    q->id, q->route->name,
			    state != NULL ? state : "none");
		hint = PQresultErrorField(q->result, PG_DIAG_MESSAGE_HINT);
		q->renew = hint != NULL && strcmp(hint, HINT_RENEW) == 0;
		upload_keep(q, false);
		problem_sql(q, state, PQresultErrorField(q->result,
		    PG_DIAG_MESSAGE_PRIMARY));
		return false;
	}
	if (PQntuples(q->result) == 1)
		return true;
	problem(q, 500, NULL);
	return false;
}

const char *
request_value(struct request *q)
{
	if (!request_answered(q))
		return NULL;
	if (!PQgetisnull(q->result, 0, 0))
		return PQgetvalue(q->result, 0, 0);
	problem(q, 404, NULL);
	return NULL;
}
