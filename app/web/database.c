#include "web/database.h"

#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>

#include "web/kore.h"
#include "web/log.h"
#include "web/settings.h"

#define LINKS_MAX	6
#define DELAY_MIN	100
#define DELAY_MAX	5000
#define CONNECT_MS	5000	/* until a connection must stand */
#define GRACE_MS	1500	/* past statement_timeout: it hangs */

struct database_call {
	TAILQ_ENTRY(database_call)	 list;
	database_done			*done;
	void				*arg;
	PGresult			*result;
	size_t				 function;
	bool				 preparing;
};

enum link_state { LINK_DOWN, LINK_CONNECTING, LINK_UP };

struct link {
	struct kore_event	 event;		/* Kore wants it first */
	PGconn			*pg;
	const struct lane	*lane;
	enum link_state		 state;
	int			 number;
	int			 fd;
	int			 watched;
	unsigned		 depth;
	uint64_t		 delay;
	uint64_t		 moved;		/* ms of the last step forward */
	bool			 prepared[DATABASE_FUNCTIONS_MAX];
	TAILQ_HEAD(, database_call) calls;
};

struct lane {
	const char	*name;
	int		 first, count;		/* of links */
	unsigned	 depth_max;
	const long	*timeout_ms;
	bool		 read_only;
	const char	*plans;		/* plan_cache_mode */
};

/*
 * Pages keep their plans. Left to itself a connection decides once whether
 * planning anew each time is cheaper, and one that stood before there was
 * much data may do so for as long as it lives.
 */
#define KEPT	"force_generic_plan"

static const struct lane lanes[DATABASE_LANES] = {
	[DATABASE_READ] = { "read", 0, 2, 256, &settings.read_ms, true, KEPT },
	[DATABASE_WRITE] = { "write", 2, 2, 128, &settings.write_ms, false,
	    KEPT },
	[DATABASE_SLOW] = { "slow", 4, 1, 16, &settings.slow_ms, false,
	    "auto" },
	[DATABASE_BYTES] = { "bytes", 5, 1, 64, &settings.write_ms, false,
	    KEPT },
};

static struct link	links[LINKS_MAX];

static void	link_event(void *, int);
static void	link_start(struct link *);

static void
link_retry(void *arg, u_int64_t now)
{
	(void)now;
	link_start(arg);
}

static void
call_finish(struct database_call *call, enum database_outcome outcome)
{
	PGresult *result = call->result;

	call->result = NULL;
	if (outcome != DATABASE_ANSWERED || call->done == NULL) {
		PQclear(result);
		result = NULL;
	}
	if (call->done != NULL)
		call->done(call->arg, outcome, result);
	kore_free(call);
}

/*
 * Never kore_platform_disable_read(): libpq may have closed the socket, and
 * Kore ends the process on EBADF. A closed socket leaves epoll by itself.
 */
static void
link_down(struct link *l, const char *why, enum database_outcome first)
{
	TAILQ_HEAD(, database_call) lost;
	struct database_call *call;

	if (l->state == LINK_DOWN)
		return;
	log_event("database", "connection %d (%s) lost with %u calls: %s",
	    l->number, l->lane->name, l->depth, why);
	PQfinish(l->pg);
	l->pg = NULL;
	l->fd = -1;
	l->state = LINK_DOWN;
	l->depth = 0;
	memset(l->prepared, 0, sizeof(l->prepared));
	l->delay = l->delay == 0 ? DELAY_MIN :
	    l->delay * 2 > DELAY_MAX ? DELAY_MAX : l->delay * 2;
	kore_timer_add(link_retry, l->delay, l, KORE_TIMER_ONESHOT);

	TAILQ_INIT(&lost);
	TAILQ_CONCAT(&lost, &l->calls, list);
	while ((call = TAILQ_FIRST(&lost)) != NULL) {
		TAILQ_REMOVE(&lost, call, list);
		call_finish(call, first);
		first = DATABASE_LOST;
	}
}

/*
 * Level-triggered, since libpq does not promise to read until EAGAIN; writing
 * is watched only while something is unsent.
 */
static void
link_watch(struct link *l, int events)
{
	int fd = PQsocket(l->pg);

	if (l->fd == fd && l->watched == events)
		return;
	if (fd == -1) {
		link_down(l, "its socket is closed", DATABASE_LOST);
		return;
	}
	l->fd = fd;
	l->watched = events;
	kore_platform_event_schedule(fd, events, 0, l);
}

static void
link_watch_up(struct link *l)
{
	int unsent = PQflush(l->pg);

	if (unsent == -1) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return;
	}
	link_watch(l, EPOLLIN | EPOLLRDHUP | (unsent == 1 ? EPOLLOUT : 0));
}

static void
link_start(struct link *l)
{
	char name[32], options[256];
	const char *keys[] = { "dbname", "application_name", "options",
	    "client_encoding", "gssencmode", NULL };
	const char *values[] = { settings.database, name, options, "UTF8",
	    "disable", NULL };

	snprintf(name, sizeof(name), "portal %s", l->lane->name);
	snprintf(options, sizeof(options), "-c statement_timeout=%ld "
	    "-c default_transaction_read_only=%s -c jit=off "
	    "-c idle_in_transaction_session_timeout=10000 "
	    "-c plan_cache_mode=%s", *l->lane->timeout_ms,
	    l->lane->read_only ? "on" : "off", l->lane->plans);
	l->fd = -1;
	l->watched = 0;
	l->state = LINK_CONNECTING;
	l->moved = kore_time_ms();
	l->pg = PQconnectStartParams(keys, values, 1);
	if (l->pg == NULL || PQstatus(l->pg) == CONNECTION_BAD) {
		link_down(l, l->pg == NULL ? "no memory" :
		    PQerrorMessage(l->pg), DATABASE_LOST);
		return;
	}
	link_watch(l, EPOLLOUT);
}

/* True when the connection stands. */
static bool
link_connect(struct link *l)
{
	PostgresPollingStatusType status = PQconnectPoll(l->pg);

	if (status == PGRES_POLLING_FAILED) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return false;
	}
	if (status != PGRES_POLLING_OK) {
		l->fd = -1;		/* libpq may have changed sockets */
		link_watch(l, status == PGRES_POLLING_WRITING ? EPOLLOUT :
		    EPOLLIN | EPOLLRDHUP);
		return false;
	}
	if (PQsetnonblocking(l->pg, 1) != 0 ||
	    PQenterPipelineMode(l->pg) != 1) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return false;
	}
	l->state = LINK_UP;
	l->delay = 0;
	log_event("database", "connection %d (%s) stands", l->number,
	    l->lane->name);
	return true;
}

static void
call_answered(struct link *l, struct database_call *call)
{
	TAILQ_REMOVE(&l->calls, call, list);
	l->depth--;
	l->moved = kore_time_ms();
	if (call->preparing)
		l->prepared[call->function] = false;
	call_finish(call, call->result != NULL ? DATABASE_ANSWERED :
	    DATABASE_LOST);
}

static void
link_result(struct link *l, PGresult *result)
{
	struct database_call *call = TAILQ_FIRST(&l->calls);
	ExecStatusType status = PQresultStatus(result);

	if (call != NULL && status != PGRES_PIPELINE_SYNC &&
	    status != PGRES_COMMAND_OK && status != PGRES_PIPELINE_ABORTED &&
	    call->result == NULL && call->done != NULL) {
		call->result = result;
		return;
	}
	PQclear(result);
	if (call == NULL)
		return;
	if (status == PGRES_COMMAND_OK)
		call->preparing = false;
	else if (status == PGRES_PIPELINE_SYNC)
		call_answered(l, call);
}

/* Two NULLs in a row from PQgetResult: nothing more has come. */
static void
link_results(struct link *l)
{
	PGresult *result;
	int nulls = 0;

	while (nulls < 2 && !TAILQ_EMPTY(&l->calls) && !PQisBusy(l->pg)) {
		result = PQgetResult(l->pg);
		if (result == NULL) {
			nulls++;
			continue;
		}
		nulls = 0;
		link_result(l, result);
	}
}

static void
link_event(void *arg, int hangup)
{
	struct link *l = arg;

	(void)hangup;		/* PQconsumeInput finds out itself */
	l->event.flags = 0;
	if (l->state == LINK_DOWN)
		return;
	if (l->state == LINK_CONNECTING && !link_connect(l))
		return;
	if (PQconsumeInput(l->pg) == 0) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return;
	}
	link_results(l);
	if (l->state != LINK_UP)
		return;
	if (PQstatus(l->pg) == CONNECTION_BAD) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return;
	}
	link_watch_up(l);
}

void
database_start(void)
{
	for (size_t i = 0; i < DATABASE_LANES; i++) {
		for (int k = 0; k < lanes[i].count; k++) {
			struct link *l = &links[lanes[i].first + k];

			l->event.type = KORE_TYPE_PGSQL_CONN;
			l->event.handle = link_event;
			l->lane = &lanes[i];
			l->number = lanes[i].first + k;
			TAILQ_INIT(&l->calls);
			link_start(l);
		}
	}
}

void
database_tick(uint64_t now)
{
	for (size_t i = 0; i < LINKS_MAX; i++) {
		struct link *l = &links[i];
		uint64_t limit = CONNECT_MS;

		if (l->state == LINK_DOWN ||
		    (l->state == LINK_UP && l->depth == 0))
			continue;
		if (l->state == LINK_UP)
			limit = (uint64_t)*l->lane->timeout_ms + GRACE_MS;
		if (now > l->moved + limit)
			link_down(l, "no answer in time", DATABASE_LATE);
	}
}

/* The lane's connection with the fewest calls ahead, or NULL. */
static struct link *
lane_link(const struct lane *lane)
{
	struct link *best = NULL;

	for (int i = lane->first; i < lane->first + lane->count; i++)
		if (links[i].state == LINK_UP &&
		    (best == NULL || links[i].depth < best->depth))
			best = &links[i];
	return best != NULL && best->depth < lane->depth_max ? best : NULL;
}

static bool
link_send(struct link *l, size_t function, const struct database_value *v,
    int n, bool binary, bool *preparing)
{
	const char *data[DATABASE_VALUES_MAX] = { NULL };
	int lens[DATABASE_VALUES_MAX] = { 0 };
	int formats[DATABASE_VALUES_MAX] = { 0 };
	char name[16];

	for (int i = 0; i < n; i++) {
		data[i] = v[i].data;
		lens[i] = v[i].len;
		formats[i] = v[i].binary ? 1 : 0;
	}
	snprintf(name, sizeof(name), "f%zu", function);
	*preparing = !l->prepared[function];
	if (*preparing && PQsendPrepare(l->pg, name, database_sql(function),
	    0, NULL) == 0)
		return false;
	l->prepared[function] = true;
	return PQsendQueryPrepared(l->pg, name, n, data, lens, formats,
	    binary ? 1 : 0) == 1 && PQpipelineSync(l->pg) == 1;
}

struct database_call *
database_call(enum database_lane lane, size_t function,
    const struct database_value *v, int n, bool binary, database_done *done,
    void *arg)
{
	struct link *l = lane_link(&lanes[lane]);
	struct database_call *call;
	bool preparing;

	if (l == NULL)
		return NULL;
	if (!link_send(l, function, v, n, binary, &preparing)) {
		link_down(l, PQerrorMessage(l->pg), DATABASE_LOST);
		return NULL;
	}
	call = kore_calloc(1, sizeof(*call));
	call->function = function;
	call->preparing = preparing;
	if (l->depth++ == 0)
		l->moved = kore_time_ms();
	TAILQ_INSERT_TAIL(&l->calls, call, list);
	link_watch_up(l);
	if (l->state != LINK_UP)
		return NULL;		/* and the call is gone */
	call->done = done;
	call->arg = arg;
	return call;
}

void
database_forget(struct database_call *call)
{
	call->done = NULL;
	PQclear(call->result);
	call->result = NULL;
}
