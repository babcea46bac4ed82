#include "ppid/command.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/field.h"
#include "document/report_verify.h"
#include "ppid/database.h"
#include "ppid/report_export.h"
#include "ppid/report_job.h"

#define YEAR_MIN	2010
#define YEAR_MAX	9998

static const struct option export_options[] = {
	{ "body", required_argument, NULL, 'b' },
	{ "year", required_argument, NULL, 'y' },
	{ "semester", required_argument, NULL, 's' },
	{ "quarter", required_argument, NULL, 'q' },
	{ "output", required_argument, NULL, 'o' },
	{ NULL, 0, NULL, 0 }
};

struct export {
	struct report_request	 request;
	const char		*path;
};

static bool
number_read(const char *option, const char *text, long min, long max, int *to)
{
	long	value;

	if (!field_number(text, min, max, &value)) {
		fprintf(stderr, "ppid: --%s '%s' is no number from %ld to %ld\n",
		    option, text, min, max);
		return false;
	}
	*to = (int)value;
	return true;
}

/* A report is of a year, a half or a quarter, not of two of them. */
static bool
kind_set(struct export *e, const char *kind)
{
	if (e->request.kind == NULL) {
		e->request.kind = kind;
		return true;
	}
	fprintf(stderr, "ppid: --semester and --quarter are two reports; give "
	    "one of them\n");
	return false;
}

static bool
option_read(struct export *e, int letter)
{
	switch (letter) {
	case 'b':
		e->request.body = optarg;
		return true;
	case 'o':
		e->path = optarg;
		return true;
	case 'y':
		return number_read("year", optarg, YEAR_MIN, YEAR_MAX,
		    &e->request.year);
	case 's':
		return kind_set(e, "semester") &&
		    number_read("semester", optarg, 1, 2, &e->request.part);
	case 'q':
		return kind_set(e, "triwulan") &&
		    number_read("quarter", optarg, 1, 4, &e->request.part);
	default:
		return false;
	}
}

static bool
export_parse(int argc, char **argv, struct export *e)
{
	int	letter;

	while ((letter = getopt_long(argc, argv, "o:", export_options,
	    NULL)) != -1) {
		if (!option_read(e, letter))
			return false;
	}
	if (optind == argc && e->request.body != NULL && e->request.year != 0 &&
	    e->path != NULL)
		return true;
	fprintf(stderr, "ppid: a report needs --body, --year and -o; see "
	    "'ppid report export --help'\n");
	return false;
}

/* In one snapshot. The file is complete, or it is not there. */
static bool
export_write(PGconn *db, const struct export *e, int fd, int spool)
{
	struct text	error;
	bool		ok;

	if (!database_exec(db, "begin isolation level repeatable read read only"))
		return false;
	text_init(&error, REPORT_ERROR_MAX);
	ok = report_export(db, &e->request, fd, spool, &error);
	if (!ok)
		fprintf(stderr, "ppid: %s\n", text_string(&error));
	text_clear(&error);
	database_rollback(db);
	if (ok && fsync(fd) == -1 && errno != EINVAL && errno != EROFS) {
		fprintf(stderr, "ppid: cannot write %s: %s\n", e->path,
		    strerror(errno));
		ok = false;
	}
	return ok;
}

/* Opens FILE and an ending of ours, to write it anew. */
static int
file_open(const char *path, const char *ending, char to[PATH_MAX])
{
	int	fd;

	if (snprintf(to, PATH_MAX, "%s%s", path, ending) >= PATH_MAX) {
		fprintf(stderr, "ppid: the file's name is too long\n");
		return -1;
	}
	fd = open(to, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (fd == -1)
		fprintf(stderr, "ppid: cannot write %s: %s\n", to,
		    strerror(errno));
	return fd;
}

static bool
export_file(PGconn *db, const struct export *e)
{
	char	path[PATH_MAX], rows[PATH_MAX];
	int	fd, spool;
	bool	ok;

	if ((fd = file_open(e->path, ".tmp", path)) == -1)
		return false;
	/* Gone when closed, whatever happens. */
	if ((spool = file_open(e->path, ".rows.tmp", rows)) != -1)
		unlink(rows);
	ok = spool != -1 && export_write(db, e, fd, spool);
	close(fd);
	if (spool != -1)
		close(spool);
	if (ok && rename(path, e->path) == -1) {
		fprintf(stderr, "ppid: cannot name the file %s: %s\n", e->path,
		    strerror(errno));
		ok = false;
	}
	if (!ok)
		unlink(path);
	return ok;
}

static int
report_export_main(int argc, char **argv)
{
	struct export	 e = { .request = { .part = 1 } };
	PGconn		*db;
	bool		 ok;

	if (!export_parse(argc, argv, &e))
		return 2;
	if (e.request.kind == NULL)
		e.request.kind = "tahunan";
	if ((db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	ok = export_file(db, &e);
	PQfinish(db);
	return ok ? 0 : 1;
}

/* A file to verify: it is read twice from its beginning, so no pipe. */
static int
file_read(const char *path)
{
	int		 fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat	 st;
	const char	*fault = NULL;

	if (fd == -1 || fstat(fd, &st) == -1)
		fault = strerror(errno);
	else if (S_ISDIR(st.st_mode))
		fault = strerror(EISDIR);
	else if (!S_ISREG(st.st_mode))
		fault = "not a file that can be read from its beginning";
	if (fault == NULL)
		return fd;
	fprintf(stderr, "ppid: cannot read %s: %s\n", path, fault);
	if (fd != -1)
		close(fd);
	return -1;
}

/* The report of the period before must itself hold, and this one go on from it. */
static bool
verify_before(int fd, const struct report_balance *report,
    struct report_findings *f)
{
	struct report_findings	silent;
	struct report_balance	before = { .as_of = 0 };
	bool			ok;

	report_findings_init(&silent, NULL);
	ok = report_verify(fd, &silent, &before);
	if (ok && silent.total > 0)
		report_find_numbers(f, RULE_FOLLOWS, "laporan sebelumnya: temuan",
		    (int64_t)silent.total, 0);
	else if (ok)
		report_balance_compare(f, report, &before);
	report_findings_clear(&silent);
	return ok;
}

static int
verify_files(const char *path, int fd, int before)
{
	struct report_findings	f;
	struct report_balance	report = { .as_of = 0 };
	int			status = 2;

	report_findings_init(&f, stdout);
	if (!report_verify(fd, &f, &report) ||
	    (before != -1 && !verify_before(before, &report, &f))) {
		fprintf(stderr, "ppid: not enough memory to verify\n");
	} else {
		report_findings_end(&f);
		printf("%s: %zu temuan\n", path, f.total);
		status = f.total == 0 ? 0 : 1;
	}
	report_findings_clear(&f);
	return status;
}

static int
report_verify_main(int argc, char **argv)
{
	bool	follows = argc == 4 && strcmp(argv[1], "--after") == 0;
	int	fd, before = -1, status = 2;

	if (argc != 2 && !follows) {
		fprintf(stderr, "usage: ppid report verify [--after FILE] FILE\n");
		return 2;
	}
	if ((fd = file_read(argv[argc - 1])) != -1 &&
	    (!follows || (before = file_read(argv[2])) != -1))
		status = verify_files(argv[argc - 1], fd, before);
	if (fd != -1)
		close(fd);
	if (before != -1)
		close(before);
	return status;
}

static int
report_list_main(int argc, char **argv)
{
	PGconn	*db = database_open("PPID_DATABASE");
	bool	 ok;

	(void)argc;
	(void)argv;
	ok = db != NULL && database_print(db,
	    "select * from tugas.laporan_daftar()");
	PQfinish(db);
	return ok ? 0 : 1;
}

/* What the worker runs: every report that waits, one after the other. */
static int
report_make_main(int argc, char **argv)
{
	PGconn			*db = database_open("PPID_WORKER_DATABASE");
	enum report_job_result	 result;

	(void)argc;
	(void)argv;
	if (db == NULL)
		return 1;
	do {
		result = report_job_run(db);
	} while (result == REPORT_JOB_MADE || result == REPORT_JOB_REFUSED);
	PQfinish(db);
	return result == REPORT_JOB_NONE ? 0 : 1;
}

static const struct command commands[] = {
	{ "export", report_export_main, "Write the report of a year as XML",
	    "--body CODE --year YYYY [--semester 1-2 | --quarter 1-4] -o FILE" },
	{ "verify", report_verify_main, "Check a report without a database: "
	    "schema, rules, every figure and due date. One finding per line: "
	    "rule, element, written, counted, sentence; status 0 when there is "
	    "none, 1 when there is any, 2 when FILE cannot be read; --after "
	    "compares with the report of the period before", "[--after FILE] FILE" },
	{ "list", report_list_main, "List the reports that were asked for: id, "
	    "body, year, kind, state, when, bytes, SHA-256, findings", "" },
	{ "make", report_make_main, "Make the reports that officers asked for "
	    "(the worker runs this)", "" },
	{ NULL, NULL, NULL, NULL }
};

int
report_main(int argc, char **argv)
{
	return command_run("ppid report", commands, argc, argv);
}
