#include "ppid/command.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ppid/database.h"
#include "ppid/letter_process.h"

static const char *const	 kinds[] = { "tanda_bukti", "pemberitahuan",
	"tanda_bukti_keberatan", "putusan_keberatan",
	"perpanjangan", "penolakan", "penyerahan", "ketidaklengkapan",
	"tidak_dapat_diproses", "pemberitahuan_sebagian", NULL };

/* The value of -o and the arguments left; NULL when the call is wrong. */
static const char *
output_option(int argc, char **argv, int arguments)
{
	static const struct option	 options[] = {
		{ "output", required_argument, NULL, 'o' },
		{ NULL, 0, NULL, 0 }
	};
	const char	*output = NULL;
	int		 option;

	while ((option = getopt_long(argc, argv, "o:", options, NULL)) == 'o')
		output = optarg;
	if (option != -1 || output == NULL || argc - optind != arguments) {
		fprintf(stderr, "ppid: '%s' needs %s; see 'ppid letter %s "
		    "--help'\n", argv[0], arguments > 0 ? "NUMBER and -o FILE" :
		    "-o FOLDER", argv[0]);
		return NULL;
	}
	return output;
}

static bool
file_copy(int from, const char *path)
{
	struct stat	 st;
	off_t		 offset = 0;
	int		 to = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
			    0644);
	bool		 ok;

	ok = to != -1 && fstat(from, &st) == 0;
	while (ok && offset < st.st_size)
		ok = sendfile(to, from, &offset,
		    (size_t)(st.st_size - offset)) > 0;
	if (!ok)
		fprintf(stderr, "ppid: %s: %s\n", path, strerror(errno));
	if (to != -1 && close(to) == -1)
		ok = false;
	return ok;
}

static bool
contents_render(const json_t *contents, const char *path)
{
	struct letter_job	 job = { .stop = -1 };
	char			*text = json_dumps(contents, JSON_COMPACT);
	bool			 ok = false;

	if (text != NULL) {
		job.contents = text;
		job.len = strlen(text);
		ok = letter_process(&job) == LETTER_RENDERED;
	}
	if (!ok)
		fprintf(stderr, "ppid: %s: %s\n", path, job.error);
	else
		ok = file_copy(job.pdf, path);
	if (job.pdf > 0)
		close(job.pdf);
	free(text);
	return ok;
}

static int
render(int argc, char **argv)
{
	const char	*path = output_option(argc, argv, 1);
	const char	*number;
	PGconn		*db;
	json_t		*letter;
	bool		 ok = false;

	if (path == NULL)
		return 2;
	number = argv[optind];
	if ((db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	letter = database_json(db, "select tugas.surat_cari($1)", 1, &number);
	if (letter != NULL && json_is_null(letter))
		fprintf(stderr, "ppid: there is no letter %s\n", number);
	else if (letter != NULL)
		ok = contents_render(json_object_get(letter, "isi"), path);
	json_decref(letter);
	PQfinish(db);
	return ok ? 0 : 1;
}

static bool
sample_render(const char *assets, const char *kind, const char *dir)
{
	char		 from[PATH_MAX], to[PATH_MAX];
	json_error_t	 why;
	json_t		*contents;
	bool		 ok;

	snprintf(from, sizeof(from), "%s/letters/samples/%s.json", assets,
	    kind);
	snprintf(to, sizeof(to), "%s/%s.pdf", dir, kind);
	if ((contents = json_load_file(from, 0, &why)) == NULL) {
		fprintf(stderr, "ppid: %s: %s\n", from, why.text);
		return false;
	}
	ok = contents_render(contents, to);
	json_decref(contents);
	return ok;
}

static int
sample(int argc, char **argv)
{
	const char		*dir = output_option(argc, argv, 0);
	const char		*assets = getenv("PPID_ASSETS");
	const char *const	*kind;

	if (dir == NULL)
		return 2;
	if (assets == NULL) {
		fprintf(stderr, "ppid: PPID_ASSETS is not set\n");
		return 1;
	}
	if (mkdir(dir, 0755) == -1 && errno != EEXIST) {
		fprintf(stderr, "ppid: %s: %s\n", dir, strerror(errno));
		return 1;
	}
	for (kind = kinds; *kind != NULL; kind++)
		if (!sample_render(assets, *kind, dir))
			return 1;
	return 0;
}

int
letter_main(int argc, char **argv)
{
	static const struct command	 table[] = {
		{ "render", render, "Write a letter's PDF once more, from "
		    "what was frozen", "NUMBER -o FILE" },
		{ "sample", sample, "Write one letter of every kind from "
		    "example data", "-o FOLDER" },
		{ NULL, NULL, NULL, NULL }
	};

	return command_run("ppid letter", table, argc, argv);
}
