#include "ppid/worker.h"

#include <errno.h>
#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "ppid/database.h"

#define HEARTBEAT	10	/* seconds between heartbeats */
#define DEAD_AFTER	30	/* without one for so long: not alive */
#define POLL		5	/* seconds between looks at the queue */
#define SWEEP		3600
#define CHASE		15	/* seconds between looks for chasers */
#define REMIND		60	/* and for periodic information that is late */
#define BACKOFF_MAX	30
#define STOP_WITHIN	5	/* a database that hangs may not hold us */
#define NAME		"pekerja"

/* What is done by the clock. */
static const struct {
	int		 every;		/* seconds */
	const char	*event;		/* logged with what the query says */
	const char	*sql;
} routines[] = {
	{ HEARTBEAT / 2, "heartbeat", "select tugas.detak('" NAME "')" },
	{ SWEEP, "swept", "select pg_catalog.format('files=%s sessions=%s "
	    "rates=%s', s ->> 'berkas', s ->> 'sesi', s ->> 'laju') "
	    "from (select tugas.sapu()) t (s)" },
	{ SWEEP, "forgotten", "select 'addresses=' || nullif("
	    "tugas.kiriman_sapu(), 0)" },
	{ SWEEP, "erased", "select 'identities=' || nullif("
	    "tugas.identitas_hapus(), 0)" },
	{ SWEEP, "expiring", "select 'tests=' || nullif("
	    "tugas.uji_ingatkan(), 0)" },
	{ SWEEP, "calendar", "select tugas.kalender_siap()" },
	{ SWEEP, "closed", "select tugas.kepala_tutup()" },
	{ CHASE, "tampered", "select tugas.periksa()" },
	{ CHASE, "chased", "select 'count=' || nullif("
	    "tugas.pengingat_susun(), 0)" },
	{ REMIND, "reminded", "select 'count=' || nullif("
	    "tugas.informasi_ingatkan(), 0)" },
};
#define ROUTINES	(sizeof(routines) / sizeof(routines[0]))

struct worker {
	PGconn	*db;		/* NULL: away */
	int	 backoff;	/* seconds before the next attempt */
	time_t	 done[ROUTINES];	/* when each was done last; 0: not yet */
};

static int	stop_fd = -1;	/* readable once we were told to stop */

void
worker_log(const char *event, const char *format, ...)
{
	time_t		 now = time(NULL);
	struct tm	 tm;
	char		 when[32], line[1024];
	va_list		 ap;

	strftime(when, sizeof(when), "%Y-%m-%dT%H:%M:%SZ",
	    gmtime_r(&now, &tm));
	va_start(ap, format);
	(void)vsnprintf(line, sizeof(line), format, ap);
	va_end(ap);
	printf("time=%s part=worker event=%s%s%s\n", when, event,
	    line[0] != '\0' ? " " : "", line);
}

void
worker_complain(const char *event, PGconn *db, const PGresult *result)
{
	const char	*message = result == NULL ? NULL :
			    PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

	if (message == NULL)
		message = PQerrorMessage(db);
	worker_log("database", "during=%s reason=\"%.*s\"", event,
	    (int)strcspn(message, "\n"), message);
}

static void
stop_handler(int number)
{
	const uint64_t	 one = 1;
	int		 saved = errno;

	(void)number;
	(void)!write(stop_fd, &one, sizeof(one));
	alarm(STOP_WITHIN);
	errno = saved;
}

static bool
stop_init(void)
{
	struct sigaction	 action = { .sa_handler = stop_handler };

	stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	return stop_fd != -1 && sigaction(SIGTERM, &action, NULL) == 0 &&
	    sigaction(SIGINT, &action, NULL) == 0;
}

time_t
worker_clock(void)
{
	struct timespec	 now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* Waits for a notice, for the end, or for so many seconds. */
static void
worker_wait(const struct worker *w, int seconds)
{
	struct pollfd	 fds[2] = { { stop_fd, POLLIN, 0 },
			    { w->db != NULL ? PQsocket(w->db) : -1, POLLIN, 0 } };

	(void)poll(fds, 2, seconds * 1000);
}

static bool
stopped(void)
{
	struct pollfd	 fd = { stop_fd, POLLIN, 0 };

	return poll(&fd, 1, 0) > 0;
}

static bool
query(struct worker *w, const char *event, const char *sql)
{
	PGresult	*result = PQexec(w->db, sql);
	ExecStatusType	 status = PQresultStatus(result);
	bool		 ok;

	ok = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
	if (!ok)
		worker_complain(event, w->db, result);
	else if (status == PGRES_TUPLES_OK && PQntuples(result) == 1 &&
	    PQgetlength(result, 0, 0) > 0)
		worker_log(event, "%s", PQgetvalue(result, 0, 0));
	PQclear(result);
	return ok;
}

static void
worker_leave(struct worker *w)
{
	PQfinish(w->db);
	w->db = NULL;
}

static bool
worker_connect(struct worker *w)
{
	static const char *const	 keys[] = { "dbname", "connect_timeout",
	    "application_name", NULL };
	const char	*values[] = { getenv("PPID_WORKER_DATABASE"), "5",
			    "ppid worker", NULL };

	w->db = PQconnectdbParams(keys, values, 1);
	if (PQstatus(w->db) == CONNECTION_OK &&
	    query(w, "connect", "set statement_timeout = '60s'") &&
	    query(w, "connect", "listen tugas") &&
	    worker_notice_channels(w->db)) {
		worker_log("connected", "server=%d", PQserverVersion(w->db));
		w->backoff = 1;
		memset(w->done, 0, sizeof(w->done));
		return true;
	}
	if (PQstatus(w->db) != CONNECTION_OK)
		worker_complain("connect", w->db, NULL);
	worker_leave(w);
	return false;
}

/* What is due by the clock. */
static bool
worker_routine(struct worker *w)
{
	time_t	 now = worker_clock();
	size_t	 i;

	for (i = 0; i < ROUTINES; i++) {
		if (w->done[i] != 0 && now - w->done[i] < routines[i].every)
			continue;
		if (!query(w, routines[i].event, routines[i].sql))
			return false;
		w->done[i] = now;
	}
	return true;
}

/* Everything that waits now. False: the database is away. */
static bool
worker_work(struct worker *w)
{
	enum worker_step	 step;
	PGnotify		*notice;

	do {
		if (!worker_routine(w))
			return false;
		step = worker_letter(w->db, stop_fd);
	} while ((step == WORKER_DONE || step == WORKER_FAILED) && !stopped());
	if (step == WORKER_AWAY || !worker_children(w->db) ||
	    !PQconsumeInput(w->db))
		return false;
	while ((notice = PQnotifies(w->db)) != NULL)
		PQfreemem(notice);
	return PQstatus(w->db) == CONNECTION_OK;
}

static int
worker_run(bool once)
{
	struct worker	 w = { .backoff = 1 };
	bool		 ok = true;

	worker_log("started", "pid=%d", (int)getpid());
	while (!stopped()) {
		ok = w.db != NULL || worker_connect(&w);
		if (ok && !(ok = worker_work(&w)))
			worker_leave(&w);
		if (once) {
			worker_children_wait();
			break;
		}
		if (ok) {
			worker_wait(&w, POLL);
			continue;
		}
		worker_log("waiting", "seconds=%d", w.backoff);
		worker_wait(&w, w.backoff);
		w.backoff = w.backoff * 2 < BACKOFF_MAX ? w.backoff * 2 :
		    BACKOFF_MAX;
	}
	worker_leave(&w);
	worker_log("stopped", "pid=%d", (int)getpid());
	return once && !ok ? 1 : 0;
}

/* The child that sends notices until none waits, however long that takes. */
static int
worker_notices(void)
{
	PGconn			*db = database_open("PPID_WORKER_DATABASE");
	enum worker_step	 step = WORKER_AWAY;

	if (db != NULL)
		do
			step = worker_notice(db, stop_fd);
		while ((step == WORKER_DONE || step == WORKER_FAILED) &&
		    !stopped());
	PQfinish(db);
	return step == WORKER_AWAY ? 1 : 0;
}

/* Whether a worker has reported lately. */
static int
worker_check(void)
{
	PGconn		*db = database_open("PPID_WORKER_DATABASE");
	const char	*name = NAME;
	PGresult	*result = NULL;
	const char	*age;
	bool		 alive = false;

	if (db != NULL)
		result = database_query(db, "select tugas.detak_umur($1)", 1,
		    &name);
	if (result != NULL) {
		age = PQgetvalue(result, 0, 0);
		alive = age[0] != '\0' && strtol(age, NULL, 10) < DEAD_AFTER;
		printf("last heartbeat: %s%s\n", age[0] != '\0' ? age :
		    "never", age[0] != '\0' ? " s ago" : "");
	}
	PQclear(result);
	PQfinish(db);
	return alive ? 0 : 1;
}

int
main(int argc, char **argv)
{
	static const struct option	 options[] = {
		{ "check", no_argument, NULL, 'c' },
		{ "notices", no_argument, NULL, 'n' },
		{ "once", no_argument, NULL, 'o' },
		{ NULL, 0, NULL, 0 }
	};
	bool	 check = false, once = false, notices = false, wrong = false;
	int	 option;

	setvbuf(stdout, NULL, _IOLBF, 0);
	opterr = 0;
	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		wrong = wrong || option == '?';
		check = check || option == 'c';
		once = once || option == 'o';
		notices = notices || option == 'n';
	}
	if (wrong || optind < argc || (check && once)) {
		fprintf(stderr, "usage: ppid worker [--check | --once]\n");
		return 2;
	}
	if (check)
		return worker_check();
	if (getenv("PPID_WORKER_DATABASE") == NULL ||
	    getenv("PPID_ASSETS") == NULL || getenv("PORTAL_URL") == NULL) {
		fprintf(stderr, "ppid: PPID_WORKER_DATABASE, PPID_ASSETS and "
		    "PORTAL_URL must be set\n");
		return 2;
	}
	if (!stop_init()) {
		fprintf(stderr, "ppid: %s\n", strerror(errno));
		return 1;
	}
	return notices ? worker_notices() : worker_run(once);
}
