#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "web/code.h"
#include "web/database.h"
#include "web/file.h"
#include "web/guard.h"
#include "web/kore.h"
#include "web/log.h"
#include "web/login.h"
#include "web/page.h"
#include "web/problem.h"
#include "web/request.h"
#include "web/routes.h"
#include "web/session.h"
#include "web/settings.h"
#include "web/upload.h"

#include <kore/seccomp.h>

/*
 * The hooks by which Kore starts the portal. In the parent, before the workers
 * are forked, everything a request will need is read and checked; what is
 * missing ends the start with one sentence.
 */
#define TICK_MS		250

int	portal_onload(int);

/* What Kore's list lacks for glibc 2.36: libpq, tasks, uploads. */
#ifdef PORTAL_SANITIZE
KORE_SECCOMP_FILTER("portal", KORE_BPF_RET(SECCOMP_RET_ALLOW))
#else
KORE_SECCOMP_FILTER("portal",
	KORE_SYSCALL_ALLOW(newfstatat),
	KORE_SYSCALL_ALLOW(statfs),
	KORE_SYSCALL_ALLOW(clone3),
	KORE_SYSCALL_ALLOW(rseq),
	KORE_SYSCALL_ALLOW(sched_getaffinity),
	KORE_SYSCALL_ALLOW(mremap),
	KORE_SYSCALL_ALLOW(recvmsg),
	KORE_SYSCALL_ALLOW(sendmsg)
)
#endif
PORTAL_EXPORT void	kore_seccomp_hook(void);

static void
add_functions(void)
{
	/* A row's number is its function's; rows without one stand last. */
	for (size_t i = 0; i < routes_count; i++)
		if (routes[i].kind != ROUTE_BENCH &&
		    database_add(routes[i].name, "text,jsonb") != i)
			fatalx("a row of routes.c stands behind the bench");
	upload_init();
	login_init();
	code_init();
	file_init();
}

/* Addresses and request ids are believed because only nginx can connect. */
static bool
listeners_check(struct text *error)
{
	struct kore_server *server;
	struct listener *l;

	LIST_FOREACH(server, &kore_servers, list)
		LIST_FOREACH(l, &server->listeners, list)
			if (l->family != AF_UNIX && !settings.bench) {
				text_adds(error, "portal.conf has a listener "
				    "that is not a unix socket; remove it or "
				    "set PORTAL_BENCH=1 for measuring");
				return false;
			}
	return true;
}

PORTAL_EXPORT void
kore_parent_configure(int argc, char **argv)
{
	struct text error;

	(void)argc;
	(void)argv;
	setvbuf(stdout, NULL, _IOLBF, 0);
	text_init(&error, 8192);
	if (settings_load(&error) && session_init(&error) &&
	    listeners_check(&error) &&
	    problem_init(&error) &&
	    page_init(&error) && routes_init(settings.bench, &error)) {
		add_functions();
		if (database_check(&error)) {
			text_clear(&error);
			return;
		}
	}
	fprintf(stderr, "portal: %s\n", text_string(&error));
	fflush(stderr);
	(void)unlink(kore_pidfile);
	_exit(1);
}

static void
tick(void *arg, u_int64_t now)
{
	(void)arg;
	database_tick(now);
	log_flush();
}

PORTAL_EXPORT void
kore_worker_configure(void)
{
	/* Large blocks go back to the system when they are freed. */
	mallopt(M_MMAP_THRESHOLD, 256 * 1024);
	mallopt(M_TRIM_THRESHOLD, 512 * 1024);
	mallopt(M_ARENA_MAX, 2);
	malloc_trim(0);
	database_start();
	kore_timer_add(tick, TICK_MS, NULL, 0);
}

PORTAL_EXPORT void
kore_worker_teardown(void)
{
	log_flush();
#ifdef PORTAL_SANITIZE
	_exit(0);	/* exit() may hang in a library's destructor */
#endif
}

#ifdef PORTAL_SANITIZE
PORTAL_EXPORT void
kore_parent_teardown(void)
{
	(void)unlink(kore_pidfile);
	_exit(0);
}
#endif

/* Kore would forget everything on SIGHUP: refuse, restart instead. */
PORTAL_EXPORT int
portal_onload(int action)
{
	return action == KORE_MODULE_UNLOAD ? KORE_RESULT_ERROR :
	    KORE_RESULT_OK;
}
