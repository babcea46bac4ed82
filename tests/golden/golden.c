#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/template.h"

/*
 * golden [--accept] FOLDER: renders every template of the folder and compares.
 *
 *	pages/NAME.html on NAME.json	must give the bytes of NAME.out
 *	refused/NAME.html		must be refused with the line in NAME.out,
 *					by rendering NAME.json if there is one
 *	parts/				what both may take in
 *
 * --accept writes what came out instead of comparing.
 */
#define FILE_MAX	(1024 * 1024)

struct run {
	const char	*folder;
	bool		 accept;
	unsigned	 cases;
	unsigned	 failed;
};

static bool
read_file(const char *path, struct text *out)
{
	char	 piece[4096];
	FILE	*f = fopen(path, "re");
	size_t	 n;

	if (f == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		text_add(out, piece, n);
	fclose(f);
	return !out->failed;
}

static void
write_file(const char *path, const struct text *t)
{
	FILE	*f = fopen(path, "we");

	if (f == NULL || fwrite(text_string(t), 1, t->len, f) != t->len ||
	    fclose(f) != 0) {
		perror(path);
		exit(2);
	}
}

/* Appends the page to out, or the sentence it is refused with. */
static bool
render(const char *folder, const char *page, const char *json,
    struct text *out)
{
	struct template	*t = NULL;
	struct text	 page_text, error;
	json_t		*document = json_load_file(json, 0, NULL);
	bool		 ok = false;

	text_init(&page_text, FILE_MAX);
	text_init(&error, FILE_MAX);
	if ((t = template_load(folder, page, &error)) != NULL) {
		if (document == NULL)
			document = json_object();
		ok = template_render(t, document, &page_text, &error);
	}
	text_adds(out, text_string(ok ? &page_text : &error));
	if (!ok)
		text_adds(out, "\n");
	template_free(t);
	json_decref(document);
	text_clear(&page_text);
	text_clear(&error);
	return ok;
}

static void
check(struct run *run, const char *kind, const char *name, int len)
{
	char		 page[512], json[1024], path[1024];
	struct text	 got, expected;
	bool		 ok;

	snprintf(page, sizeof(page), "%s/%.*s.html", kind, len, name);
	snprintf(json, sizeof(json), "%s/%s/%.*s.json", run->folder, kind, len,
	    name);
	snprintf(path, sizeof(path), "%s/%s/%.*s.out", run->folder, kind, len,
	    name);
	text_init(&got, FILE_MAX);
	text_init(&expected, FILE_MAX);
	ok = render(run->folder, page, json, &got) ==
	    (strcmp(kind, "pages") == 0);
	if (ok && run->accept) {
		write_file(path, &got);
	} else if (!ok || !read_file(path, &expected) ||
	    expected.len != got.len || memcmp(text_string(&expected),
	    text_string(&got), got.len) != 0) {
		printf("%s: expected\n%s\ngot\n%s\n", page,
		    text_string(&expected), text_string(&got));
		run->failed++;
	}
	run->cases++;
	text_clear(&got);
	text_clear(&expected);
}

static void
check_all(struct run *run, const char *kind)
{
	struct dirent	**found;
	char		  path[512];
	const char	 *dot;
	int		  i, n;

	snprintf(path, sizeof(path), "%s/%s", run->folder, kind);
	if ((n = scandir(path, &found, NULL, alphasort)) < 0) {
		perror(path);
		exit(2);
	}
	for (i = 0; i < n; i++) {
		dot = strrchr(found[i]->d_name, '.');
		if (dot != NULL && strcmp(dot, ".html") == 0)
			check(run, kind, found[i]->d_name,
			    (int)(dot - found[i]->d_name));
		free(found[i]);
	}
	free(found);
}

int
main(int argc, char **argv)
{
	struct run	 run = { 0 };

	run.accept = argc == 3 && strcmp(argv[1], "--accept") == 0;
	if (argc != 2 && !run.accept) {
		fprintf(stderr, "usage: golden [--accept] FOLDER\n");
		return 2;
	}
	run.folder = argv[argc - 1];
	check_all(&run, "pages");
	check_all(&run, "refused");
	printf("%u golden files, %u wrong\n", run.cases, run.failed);
	return run.failed > 0 || run.cases == 0;
}
