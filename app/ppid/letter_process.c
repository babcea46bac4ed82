#include "ppid/letter_process.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "ppid/program.h"

#define PROGRAM	"ppid-letter"

struct child {
	const char	*program;
	const char	*assets;
	const char	*url;
	int		 in;
	int		 out;
	int		 err;
	pid_t		 pid;
};

static int
memory_file(const char *data, size_t len)
{
	int	 fd = memfd_create("letter", MFD_CLOEXEC);
	ssize_t	 n;

	while (fd != -1 && len > 0) {
		if ((n = write(fd, data, len)) == -1) {
			if (errno == EINTR)
				continue;
			close(fd);
			return -1;
		}
		data += n;
		len -= (size_t)n;
	}
	if (fd != -1)
		(void)lseek(fd, 0, SEEK_SET);
	return fd;
}

/* Only calls that are safe between fork and exec. */
static void
child_run(const struct child *c, char *const argv[], char *const envp[],
    pid_t parent)
{
	sigset_t	 none;

	sigemptyset(&none);
	(void)sigprocmask(SIG_SETMASK, &none, NULL);
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent &&
	    dup2(c->in, STDIN_FILENO) != -1 &&
	    dup2(c->out, STDOUT_FILENO) != -1 &&
	    dup2(c->err, STDERR_FILENO) != -1)
		(void)execve(c->program, argv, envp);
	_exit(127);
}

static bool
child_start(struct child *c)
{
	static char	 locale[] = "LC_ALL=C.UTF-8", zone[] = "TZ=UTC";
#ifdef __SANITIZE_ADDRESS__	/* fontconfig keeps what it once found */
	static char	 asan[] = "ASAN_OPTIONS=detect_leaks=0";
	char		*envp[] = { locale, zone, asan, NULL };
#else
	char		*envp[] = { locale, zone, NULL };
#endif
	char		*argv[] = { strdup(c->program), strdup(c->assets),
			    strdup(c->url), NULL };
	pid_t		 parent = getpid();
	size_t		 i;

	c->pid = -1;
	if (argv[0] != NULL && argv[1] != NULL && argv[2] != NULL &&
	    (c->pid = fork()) == 0)
		child_run(c, argv, envp, parent);
	for (i = 0; i < 3; i++)
		free(argv[i]);
	return c->pid != -1;
}

static int
milliseconds_left(const struct timespec *start)
{
	struct timespec	 now;
	long		 spent;

	clock_gettime(CLOCK_MONOTONIC, &now);
	spent = (now.tv_sec - start->tv_sec) * 1000 +
	    (now.tv_nsec - start->tv_nsec) / 1000000;
	return spent < LETTER_SECONDS * 1000 ?
	    (int)(LETTER_SECONDS * 1000 - spent) : 0;
}

/* Waits until the child has ended; kills it when told to stop or too slow. */
static enum letter_outcome
child_wait(const struct child *c, struct letter_job *job, int *status)
{
	struct pollfd	 fds[2] = { { pidfd_open(c->pid, 0), POLLIN, 0 },
			    { job->stop, POLLIN, 0 } };
	struct timespec	 start;
	int		 n;

	clock_gettime(CLOCK_MONOTONIC, &start);
	do
		n = poll(fds, 2, milliseconds_left(&start));
	while (n == -1 && errno == EINTR);
	if (n <= 0 || fds[0].revents == 0)
		(void)kill(c->pid, SIGKILL);
	while (waitpid(c->pid, status, 0) == -1 && errno == EINTR)
		;
	if (fds[0].fd != -1)
		close(fds[0].fd);
	if (n > 0 && fds[0].revents == 0)
		return LETTER_STOPPED;
	if (n <= 0)
		snprintf(job->error, sizeof(job->error),
		    "not rendered within %d seconds", LETTER_SECONDS);
	return n > 0 ? LETTER_RENDERED : LETTER_FAILED;
}

/* Why the child failed: what it said, or how it ended. */
static void
child_reason(const struct child *c, int status, struct letter_job *job)
{
	ssize_t	 n = pread(c->err, job->error, sizeof(job->error) - 1, 0);

	if (n > 0) {
		job->error[n] = '\0';
		job->error[strcspn(job->error, "\n")] = '\0';
	} else if (WIFSIGNALED(status)) {
		snprintf(job->error, sizeof(job->error), PROGRAM
		    " was ended by signal %d", WTERMSIG(status));
	} else {
		snprintf(job->error, sizeof(job->error), PROGRAM
		    " ended with status %d", WEXITSTATUS(status));
	}
}

static enum letter_outcome
run(struct child *c, struct letter_job *job)
{
	enum letter_outcome	 outcome;
	int			 status = 0;

	if (c->in == -1 || c->out == -1 || c->err == -1 || !child_start(c)) {
		snprintf(job->error, sizeof(job->error), "cannot start "
		    PROGRAM ": %s", strerror(errno));
		return LETTER_FAILED;
	}
	outcome = child_wait(c, job, &status);
	if (outcome == LETTER_RENDERED && status != 0) {
		child_reason(c, status, job);
		return LETTER_FAILED;
	}
	return outcome;
}

enum letter_outcome
letter_process(struct letter_job *job)
{
	char			 program[PATH_MAX];
	struct child		 c = { .program = program };
	enum letter_outcome	 outcome;

	job->pdf = -1;
	c.assets = getenv("PPID_ASSETS");
	c.url = getenv("PORTAL_URL");
	if (c.assets == NULL || c.url == NULL) {
		snprintf(job->error, sizeof(job->error),
		    "PPID_ASSETS and PORTAL_URL must be set");
		return LETTER_FAILED;
	}
	if (!program_beside(PROGRAM, program, sizeof(program))) {
		snprintf(job->error, sizeof(job->error), PROGRAM
		    " does not lie beside ppid");
		return LETTER_FAILED;
	}
	c.in = memory_file(job->contents, job->len);
	c.out = memory_file("", 0);
	c.err = memory_file("", 0);
	outcome = run(&c, job);
	if (outcome == LETTER_RENDERED)
		job->pdf = c.out;
	else if (c.out != -1)
		close(c.out);
	if (c.in != -1)
		close(c.in);
	if (c.err != -1)
		close(c.err);
	return outcome;
}
