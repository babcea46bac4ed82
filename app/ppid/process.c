#include "ppid/process.h"

#include <errno.h>
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

#define ARGS_MAX	8
#define ENVIRONMENT_MAX	20

struct child {
	char	 path[PATH_MAX];
	char	*argv[ARGS_MAX + 2];
	char	*envp[ENVIRONMENT_MAX + 1];
	int	 in;
	int	 out;
	int	 err;
	pid_t	 pid;
};

static int
memory_file(const char *data, size_t len)
{
	int	 fd = memfd_create("process", MFD_CLOEXEC);
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

/* The fixed ones, then "NAME=value" of every setting that is set. */
static bool
environment_make(struct child *c, const char *const *settings)
{
	static const char *const	 fixed[] = { "LC_ALL=C.UTF-8", "TZ=UTC",
#ifdef __SANITIZE_ADDRESS__	/* libraries keep what they once found */
	    "ASAN_OPTIONS=detect_leaks=0",
#endif
	    NULL };
	const char			*value;
	size_t				 n = 0, i;

	for (i = 0; fixed[i] != NULL; i++)
		if ((c->envp[n++] = strdup(fixed[i])) == NULL)
			return false;
	for (i = 0; settings != NULL && settings[i] != NULL; i++) {
		if ((value = getenv(settings[i])) == NULL)
			continue;
		if (n == ENVIRONMENT_MAX || asprintf(&c->envp[n], "%s=%s",
		    settings[i], value) == -1) {
			c->envp[n] = NULL;
			return false;
		}
		n++;
	}
	return true;
}

static bool
child_make(struct child *c, const struct process *p)
{
	size_t	 i;

	if (!program_beside(p->program, c->path, sizeof(c->path)) ||
	    !environment_make(c, p->settings))
		return false;
	for (i = 0; i <= ARGS_MAX && (i == 0 || p->args[i - 1] != NULL); i++)
		if ((c->argv[i] = strdup(i == 0 ? c->path :
		    p->args[i - 1])) == NULL)
			return false;
	c->in = memory_file(p->in, p->len);
	c->out = memory_file("", 0);
	c->err = memory_file("", 0);
	return c->in != -1 && c->out != -1 && c->err != -1;
}

/* Gives back everything but the output of one that ended well. */
static void
child_clear(struct child *c, bool keep)
{
	const int	 fds[] = { c->in, c->err, keep ? -1 : c->out };
	size_t		 i;

	for (i = 0; i < sizeof(fds) / sizeof(fds[0]); i++)
		if (fds[i] != -1)
			close(fds[i]);
	for (i = 0; c->argv[i] != NULL; i++)
		free(c->argv[i]);
	for (i = 0; c->envp[i] != NULL; i++)
		free(c->envp[i]);
}

/* Only calls that are safe between fork and exec. */
static void
child_run(const struct child *c, pid_t parent)
{
	sigset_t	 none;

	sigemptyset(&none);
	(void)sigprocmask(SIG_SETMASK, &none, NULL);
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent &&
	    dup2(c->in, STDIN_FILENO) != -1 &&
	    dup2(c->out, STDOUT_FILENO) != -1 &&
	    dup2(c->err, STDERR_FILENO) != -1)
		(void)execve(c->path, c->argv, c->envp);
	_exit(127);
}

static int
milliseconds_left(const struct timespec *start, int seconds)
{
	struct timespec	 now;
	long		 spent;

	clock_gettime(CLOCK_MONOTONIC, &now);
	spent = (now.tv_sec - start->tv_sec) * 1000 +
	    (now.tv_nsec - start->tv_nsec) / 1000000;
	return spent < seconds * 1000L ? (int)(seconds * 1000L - spent) : 0;
}

/* Waits until the child has ended; kills it when told to stop or too slow. */
static enum process_outcome
child_wait(const struct child *c, struct process *p, int *status)
{
	struct pollfd	 fds[2] = { { pidfd_open(c->pid, 0), POLLIN, 0 },
			    { p->stop, POLLIN, 0 } };
	struct timespec	 start;
	int		 n;

	clock_gettime(CLOCK_MONOTONIC, &start);
	do
		n = poll(fds, 2, milliseconds_left(&start, p->seconds));
	while (n == -1 && errno == EINTR);
	if (n <= 0 || fds[0].revents == 0)
		(void)kill(c->pid, SIGKILL);
	while (waitpid(c->pid, status, 0) == -1 && errno == EINTR)
		;
	if (fds[0].fd != -1)
		close(fds[0].fd);
	if (n > 0 && fds[0].revents == 0)
		return PROCESS_STOPPED;
	if (n <= 0)
		snprintf(p->error, sizeof(p->error),
		    "%s did not end within %d seconds", p->program, p->seconds);
	return n > 0 ? PROCESS_ENDED : PROCESS_FAILED;
}

/* Why the child failed: what it said, or how it ended. */
static void
child_reason(const struct child *c, int status, struct process *p)
{
	ssize_t	 n = pread(c->err, p->error, sizeof(p->error) - 1, 0);

	if (WIFEXITED(status))
		p->status = WEXITSTATUS(status);
	if (n > 0) {
		p->error[n] = '\0';
		p->error[strcspn(p->error, "\n")] = '\0';
	} else if (WIFSIGNALED(status)) {
		snprintf(p->error, sizeof(p->error),
		    "%s was ended by signal %d", p->program, WTERMSIG(status));
	} else {
		snprintf(p->error, sizeof(p->error),
		    "%s ended with status %d", p->program, p->status);
	}
}

enum process_outcome
process_run(struct process *p)
{
	struct child		 c = { .in = -1, .out = -1, .err = -1 };
	enum process_outcome	 outcome = PROCESS_FAILED;
	pid_t			 parent = getpid();
	int			 status = 0;

	p->out = p->status = -1;
	p->error[0] = '\0';
	if (!child_make(&c, p) || (c.pid = fork()) == -1) {
		snprintf(p->error, sizeof(p->error),
		    "%s cannot be started; does it lie beside ppid?",
		    p->program);
		child_clear(&c, false);
		return outcome;
	}
	if (c.pid == 0)
		child_run(&c, parent);
	outcome = child_wait(&c, p, &status);
	if (outcome == PROCESS_ENDED && status != 0) {
		child_reason(&c, status, p);
		outcome = PROCESS_FAILED;
	}
	if (outcome == PROCESS_ENDED)
		p->out = c.out;
	child_clear(&c, outcome == PROCESS_ENDED);
	return outcome;
}
