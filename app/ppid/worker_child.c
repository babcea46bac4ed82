#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ppid/program.h"
#include "ppid/worker.h"

#define ARGS_MAX	2

static struct child {
	const char	*name;		/* in the log */
	const char	*waiting;	/* whether there is work for it */
	const char	*program;
	char		 args[ARGS_MAX][16];
	int		 pause;		/* seconds after one that failed */
	pid_t		 pid;		/* 0: none is at work */
	time_t		 not_before;	/* when the next may be tried */
} children[] = {
	{ "report", "select tugas.laporan_menunggu()", "ppid",
	    { "report", "make" }, 60, 0, 0 },
	{ "notices", "select tugas.kiriman_menunggu()", "ppid-worker",
	    { "--notices", "" }, 5, 0, 0 },
	{ "registers", "select tugas.ekspor_menunggu()", "ppid-register",
	    { "", "" }, 60, 0, 0 },
	{ "bundles", "select tugas.bundel_menunggu()", "ppid-bundle",
	    { "", "" }, 60, 0, 0 },
};
#define CHILDREN	(sizeof(children) / sizeof(children[0]))

/* True: none is at work. */
static bool
child_ended(struct child *c)
{
	int	 status = -1;

	if (c->pid == 0)
		return true;
	if (waitpid(c->pid, &status, WNOHANG) == 0)
		return false;
	if (status != 0) {
		worker_log("child_failed", "name=%s pid=%d status=%d", c->name,
		    (int)c->pid, status);
		c->not_before = worker_clock() + c->pause;
	}
	c->pid = 0;
	return true;
}

/* Only calls that are safe between fork and exec. */
static void
child_run(char *const argv[], pid_t parent)
{
	sigset_t	 none;

	sigemptyset(&none);
	(void)sigprocmask(SIG_SETMASK, &none, NULL);
	if (prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && getppid() == parent)
		(void)execv(argv[0], argv);
	_exit(127);
}

static void
child_start(struct child *c)
{
	char	 path[PATH_MAX];
	char	*argv[] = { path,
		    c->args[0][0] != '\0' ? c->args[0] : NULL,
		    c->args[1][0] != '\0' ? c->args[1] : NULL, NULL };
	pid_t	 parent = getpid(), pid;

	c->not_before = worker_clock() + c->pause;
	if (!program_beside(c->program, path, sizeof(path))) {
		worker_log("child_failed", "name=%s reason=\"%s does not lie "
		    "beside the worker\"", c->name, c->program);
		return;
	}
	if ((pid = fork()) == 0)
		child_run(argv, parent);
	if (pid == -1) {
		worker_log("child_failed", "name=%s reason=\"%s\"", c->name,
		    strerror(errno));
		return;
	}
	c->pid = pid;
	c->not_before = 0;
	worker_log("child_started", "name=%s pid=%d", c->name, (int)pid);
}

static bool
child_wanted(const struct child *c, PGconn *db, bool *wanted)
{
	PGresult	*result = PQexec(db, c->waiting);
	bool		 ok = PQresultStatus(result) == PGRES_TUPLES_OK;

	if (!ok)
		worker_complain(c->name, db, result);
	*wanted = ok && PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);
	return ok;
}

bool
worker_children(PGconn *db)
{
	struct child	*c;
	bool		 wanted;

	for (c = children; c < children + CHILDREN; c++) {
		if (!child_ended(c) || worker_clock() < c->not_before)
			continue;
		if (!child_wanted(c, db, &wanted))
			return false;
		if (wanted)
			child_start(c);
	}
	return true;
}

void
worker_children_wait(void)
{
	struct child	*c;

	for (c = children; c < children + CHILDREN; c++) {
		while (c->pid != 0 && waitpid(c->pid, NULL, 0) == -1 &&
		    errno == EINTR)
			continue;
		c->pid = 0;
	}
}
