#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ppid/program.h"
#include "ppid/worker.h"

#define PROGRAM	"ppid"
#define PAUSE	60	/* seconds after one that failed */

/* The one that makes reports now, and when the next may be tried. */
static pid_t	child = -1;
static time_t	not_before;

static time_t
clock_now(void)
{
	struct timespec	 now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* True: none is at work. */
static bool
child_ended(void)
{
	int	 status;

	if (child == -1)
		return true;
	if (waitpid(child, &status, WNOHANG) == 0)
		return false;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		worker_log("report_failed", "pid=%d status=%d", (int)child,
		    status);
		not_before = clock_now() + PAUSE;
	}
	child = -1;
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
child_start(void)
{
	static char	 path[PATH_MAX], report[] = "report", make[] = "make";
	char		*argv[] = { path, report, make, NULL };
	pid_t		 parent = getpid();

	not_before = clock_now() + PAUSE;
	if (!program_beside(PROGRAM, path, sizeof(path))) {
		worker_log("report_failed", "reason=\"" PROGRAM " does not lie "
		    "beside the worker\"");
		return;
	}
	if ((child = fork()) == 0)
		child_run(argv, parent);
	if (child == -1) {
		worker_log("report_failed", "reason=\"%s\"", strerror(errno));
		return;
	}
	not_before = 0;
	worker_log("report_started", "pid=%d", (int)child);
}

bool
worker_report(PGconn *db)
{
	PGresult	*result;
	bool		 ok, waiting;

	if (!child_ended() || clock_now() < not_before)
		return true;
	result = PQexec(db, "select tugas.laporan_menunggu()");
	ok = PQresultStatus(result) == PGRES_TUPLES_OK;
	if (!ok)
		worker_complain("report", db, result);
	waiting = ok && PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);
	if (waiting)
		child_start();
	return ok;
}

void
worker_report_wait(void)
{
	while (child != -1 && waitpid(child, NULL, 0) == -1 && errno == EINTR)
		continue;
	child = -1;
}
