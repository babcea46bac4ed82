#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/template_compiler.h"
#include "core/utf8.h"

#define FILE_MAX	(512 * 1024)
#define TEXT_MAX	(4 * 1024 * 1024)
#define FILE_NAME_MAX	4096

bool
compiler_complain(struct compiler *c, const char *why, const char *s,
    size_t len)
{
	text_addf(c->error, "%s:%u: %s", c->file < c->t->nfiles ?
	    c->t->files[c->file] : "template", (unsigned)c->line, why);
	if (len > 0)
		text_addf(c->error, ": %.*s", (int)(len < 200 ? len : 200), s);
	return false;
}

static bool
read_source(const char *path, struct text *source)
{
	char	 piece[4096];
	size_t	 n;
	FILE	*f;
	bool	 ok;

	if ((f = fopen(path, "re")) == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		text_add(source, piece, n);
	ok = ferror(f) == 0 && !source->failed;
	fclose(f);
	return ok;
}

/* Reads and compiles the file that c->file names. */
static bool
compile_path(struct compiler *c, const char *path)
{
	struct text	 source;
	bool		 ok = false;

	text_init(&source, FILE_MAX);
	c->line = 1;
	if (!read_source(path, &source))
		compiler_complain(c, "cannot be read or is too large", "", 0);
	else if (!utf8_valid(text_string(&source), source.len))
		compiler_complain(c, "is not UTF-8 text", "", 0);
	else
		ok = compiler_read(c, text_string(&source));
	text_clear(&source);
	return ok;
}

bool
compiler_read_file(struct compiler *c, const char *name)
{
	uint32_t	 file, outer = c->file, line = c->line;
	struct text	 path;
	size_t		 i;
	bool		 ok;

	for (i = 0; i < c->nparts; i++)
		if (strcmp(c->t->files[c->parts[i]], name) == 0)
			return compiler_complain(c, "a part holds itself", name,
			    strlen(name));
	if (c->nparts == TEMPLATE_PARTS_MAX)
		return compiler_complain(c, "too many parts inside each other",
		    name, strlen(name));
	if (!ops_add_file(c->t, name, &file))
		return compiler_complain(c, TOO_LARGE, "", 0);
	text_init(&path, FILE_NAME_MAX);
	text_addf(&path, "%s/%s", c->dir, name);
	if (access(text_string(&path), R_OK) != 0) {
		ok = compiler_complain(c, "no such file", name, strlen(name));
	} else {
		c->parts[c->nparts++] = c->file = file;
		ok = compile_path(c, text_string(&path));
	}
	text_clear(&path);
	if (ok) {
		c->nparts--;
		c->file = outer;
		c->line = line;
	}
	return ok;
}

static bool
ends_in(const char *s, const char *end)
{
	size_t	 n = strlen(s), len = strlen(end);

	return n > len && memcmp(s + n - len, end, len) == 0;
}

struct template *
template_load_words(const char *dir, const char *name,
    const struct template_words *words, struct text *error)
{
	struct compiler	 c = { .dir = dir, .words = words, .error = error,
		.line = 1 };

	if ((c.t = calloc(1, sizeof(*c.t))) == NULL) {
		text_addf(error, "%s: no memory", name);
		return NULL;
	}
	c.t->plain = ends_in(name, ".txt");
	text_init(&c.t->literals, TEXT_MAX);
	text_init(&c.t->names, TEXT_MAX);
	if (compiler_read_file(&c, name)) {
		if (c.place.kind == PLACE_TEXT)
			return c.t;
		compiler_complain(&c, "the page ends inside a tag or element",
		    "", 0);
	}
	template_free(c.t);
	return NULL;
}

struct template *
template_load(const char *dir, const char *name, struct text *error)
{
	return template_load_words(dir, name, NULL, error);
}
