#include <string.h>

#include "core/template_compiler.h"
#include "core/utf8.h"

#define WORD_MAX	4096
#define NAME_MAX_LEN	256
#define SHOWN_MAX	200	/* bytes of a tag that errors show */

/* Says what is wrong with the tag being compiled. */
static bool
complain(struct compiler *c, const char *why)
{
	int	 len = (int)(c->tag_len < SHOWN_MAX ? c->tag_len : SHOWN_MAX);

	text_addf(c->error, "%s:%u: {{%.*s}}: %s", c->t->files[c->file],
	    (unsigned)c->line, len, c->tag, why);
	return false;
}

/* Emits an operation on a path; "." alone has no keys. */
static bool
emit_path(struct compiler *c, enum op_kind kind, const char *s, size_t len)
{
	if (!ops_path_valid(s, len))
		return complain(c, "not a name");
	return ops_add_path(c->t, kind, c->file, c->line, s, len) ||
	    compiler_complain(c, TOO_LARGE, "", 0);
}

static bool
emit_text(struct compiler *c, const char *s, size_t len)
{
	return ops_add_text(c->t, s, len) ||
	    compiler_complain(c, TOO_LARGE, "", 0);
}

static bool
compile_value(struct compiler *c, const char *s, size_t len)
{
	const char	*why;

	if ((why = place_value(&c->place)) != NULL)
		return complain(c, why);
	return emit_path(c, OP_VALUE, s, len);
}

/* Writes literal text where a value may stand, escaped as one. */
static bool
emit_escaped(struct compiler *c, const char *s, size_t len)
{
	struct text	 written;
	bool		 ok;

	text_init(&written, WORD_MAX * 8);
	(c->t->plain ? text_add_plain : text_add_html)(&written, s, len);
	ok = written.failed ? complain(c, "the word is too long") :
	    emit_text(c, text_string(&written), written.len);
	text_clear(&written);
	return ok;
}

/* Writes the word, translated and escaped, as literal text. */
static bool
compile_word(struct compiler *c, const char *s, size_t len)
{
	struct text	 word;
	const char	*found, *why;
	bool		 ok;

	if ((why = place_value(&c->place)) != NULL)
		return complain(c, why);
	if (len == 0)
		return complain(c, "no word");
	text_init(&word, WORD_MAX);
	text_add(&word, s, len);
	found = text_string(&word);
	if (c->words != NULL && !word.failed)
		found = c->words->find(c->words->arg, found);
	if (word.failed)
		ok = complain(c, "the word is too long");
	else if (found == NULL || !utf8_valid(found, strlen(found)))
		ok = complain(c, "no translation");
	else
		ok = emit_escaped(c, found, strlen(found));
	text_clear(&word);
	return ok;
}

/* Writes what the part was given. */
static bool
compile_given(struct compiler *c, const char *s, size_t len)
{
	const struct given_word	*word;
	const char		*why;

	if ((why = place_value(&c->place)) != NULL)
		return complain(c, why);
	if ((word = given_find(&c->given, s + 1, len - 1)) != NULL)
		return emit_escaped(c, word->text, word->len);
	return c->lacked > 0 || complain(c, "the part was not given this");
}

/* A section on whether the part was given the word. */
static bool
open_given(struct compiler *c, enum op_kind kind, const char *s, size_t len)
{
	bool	 given = given_find(&c->given, s + 1, len - 1) != NULL;

	if (given != (kind == OP_SECTION)) {
		c->open[c->nopen - 1].lacked = true;
		c->lacked++;
	}
	return ops_add_path(c->t, given == (kind == OP_SECTION) ? OP_GIVEN :
	    OP_LACKED, c->file, c->line, s, len) ||
	    compiler_complain(c, TOO_LARGE, "", 0);
}

static bool
open_section(struct compiler *c, enum op_kind kind, const char *s, size_t len)
{
	const char	*why;

	if ((why = place_section(&c->place)) != NULL)
		return complain(c, why);
	if (c->nopen == TEMPLATE_SECTIONS_MAX)
		return complain(c, "too many sections inside each other");
	c->open[c->nopen++] = (struct compiler_section){ c->t->nops, c->place,
		false };
	return given_is_name(s, len) ? open_given(c, kind, s, len) :
	    emit_path(c, kind, s, len);
}

static bool
compile_section(struct compiler *c, const char *s, size_t len)
{
	return open_section(c, OP_SECTION, s, len);
}

static bool
compile_inverted(struct compiler *c, const char *s, size_t len)
{
	return open_section(c, OP_INVERTED, s, len);
}

static bool
compile_end(struct compiler *c, const char *s, size_t len)
{
	struct compiler_section	*section;
	struct op	*op;
	const char	*why;

	if (c->nopen == c->outer)
		return complain(c, "closes no section");
	section = &c->open[--c->nopen];
	c->lacked -= section->lacked;
	op = &c->t->ops[section->op];
	if (!ops_path_is(c->t, op, s, len)) {
		complain(c, "closes another section than that of line");
		text_addf(c->error, " %u", (unsigned)op->line);
		return false;
	}
	if ((why = place_section(&c->place)) != NULL ||
	    (why = place_join(&c->place, &section->place)) != NULL)
		return complain(c, why);
	return ops_close(c->t, section->op) ||
	    compiler_complain(c, TOO_LARGE, "", 0);
}

static bool
read_part(struct compiler *c, const char *s, size_t len)
{
	struct text	 name;
	bool		 ok;

	text_init(&name, NAME_MAX_LEN);
	text_addf(&name, "parts/%.*s.%s", (int)len, s,
	    c->t->plain ? "txt" : "html");
	ok = compiler_read_file(c, text_string(&name));
	text_clear(&name);
	return ok;
}

static bool
compile_part(struct compiler *c, const char *s, size_t len)
{
	struct place	 begun;
	struct given	 outer = c->given;
	const char	*why, *tag = c->tag, *blank = memchr(s, ' ', len);
	size_t		 tag_len = c->tag_len, name = blank == NULL ? len :
	    (size_t)(blank - s);

	if (memchr(s, '.', name) != NULL || !ops_path_valid(s, name))
		return complain(c, "not a part's name");
	if ((why = place_section(&c->place)) != NULL ||
	    (why = given_read(&c->given, &outer, s + name, len - name)) != NULL)
		return complain(c, why);
	begun = c->place;
	if (!read_part(c, s, name))
		return false;
	c->tag = tag;
	c->tag_len = tag_len;
	if (given_unused(&c->given) != NULL)
		return complain(c, "the part does not ask for all it is given");
	c->given = outer;
	if ((why = place_section(&c->place)) != NULL ||
	    (why = place_join(&c->place, &begun)) != NULL)
		return complain(c, why);
	return true;
}

/* What the first letter of a tag means; any other begins a value. */
static const struct sigil {
	char		 letter;
	bool		 alone;	/* leaves nothing of a line it has to itself */
	bool		(*compile)(struct compiler *, const char *, size_t);
	const char	*refused;	/* a note has neither */
} sigils[] = {
	{ '#', true, compile_section, NULL },
	{ '^', true, compile_inverted, NULL },
	{ '/', true, compile_end, NULL },
	{ '>', true, compile_part, NULL },
	{ '!', true, NULL, NULL },
	{ '{', false, NULL, "values are always escaped" },
	{ '&', false, NULL, "values are always escaped" },
	{ '=', false, NULL, "the delimiters never change" },
};

static const struct sigil *
sigil_find(char letter)
{
	size_t	 i;

	for (i = 0; i < sizeof(sigils) / sizeof(sigils[0]); i++)
		if (sigils[i].letter == letter)
			return &sigils[i];
	return NULL;
}

/* Compiles a tag that holds a path, or the name of what a part was given. */
static bool
compile_path(struct compiler *c, const struct sigil *sigil, const char *s,
    size_t len)
{
	struct text	 path;
	const char	*why;
	bool		 ok;

	if (given_is_name(s, len))
		return sigil == NULL ? compile_given(c, s, len) :
		    sigil->compile(c, s, len);
	text_init(&path, NAME_MAX_LEN);
	why = given_path(&c->given, c->lacked > 0, s, len, &path);
	if (path.failed)
		why = "the name is too long";
	ok = why != NULL ? complain(c, why) : sigil == NULL ?
	    compile_value(c, text_string(&path), path.len) :
	    sigil->compile(c, text_string(&path), path.len);
	text_clear(&path);
	return ok;
}

/* Compiles what stands between the braces. */
static bool
compile_tag(struct compiler *c, const char *s, size_t len)
{
	const struct sigil	*sigil = sigil_find(len > 0 ? *s : ' ');
	bool			 word = len > 1 && *s == '_' && s[1] == ' ';

	c->tag = s;
	c->tag_len = len;
	if (sigil != NULL && sigil->compile == NULL)
		return sigil->refused == NULL || complain(c, sigil->refused);
	if (memchr(s, '\n', len) != NULL)
		return compiler_complain(c, "a tag does not end on its line",
		    "", 0);
	if (sigil != NULL || word) {
		s++;
		len--;
	}
	for (; len > 0 && *s == ' '; s++, len--)
		;
	for (; len > 0 && s[len - 1] == ' '; len--)
		;
	if (word)
		return compile_word(c, s, len);
	if (sigil != NULL && sigil->compile == compile_part)
		return compile_part(c, s, len);
	return compile_path(c, sigil, s, len);
}

static bool
blank(char ch)
{
	return ch == ' ' || ch == '\t' || ch == '\r';
}

/* Whether the line holds tags that leave nothing, and nothing else. */
static bool
line_is_quiet(const char *s)
{
	const struct sigil	*sigil;
	bool			 tags = false;

	for (;;) {
		for (; blank(*s); s++)
			;
		if (*s == '\n' || *s == '\0')
			return tags;
		if (strncmp(s, "{{", 2) != 0 ||
		    (sigil = sigil_find(s[2])) == NULL || !sigil->alone ||
		    (s = strstr(s, "}}")) == NULL)
			return false;
		s += 2;
		tags = true;
	}
}

/* Follows and emits literal text, which holds no line break but at its end. */
static bool
compile_text(struct compiler *c, const char *s, size_t len)
{
	const char	*why;
	size_t		 i;

	if (c->quiet)
		return true;
	for (i = 0; i < len && !c->t->plain; i++)
		if ((why = place_step(&c->place, s[i])) != NULL)
			return compiler_complain(c, why, "", 0);
	return emit_text(c, s, len);
}

/* Compiles one line, longer only by tags that hold line breaks. */
static bool
compile_line(struct compiler *c, const char **at)
{
	const char	*s = *at, *stop;

	c->quiet = line_is_quiet(s);
	for (;;) {
		for (stop = s; *stop != '\0' && *stop != '\n' &&
		    strncmp(stop, "{{", 2) != 0; stop++)
			;
		if (*stop != '{') {
			*at = *stop == '\n' ? stop + 1 : stop;
			return compile_text(c, s, (size_t)(*at - s));
		}
		if (!compile_text(c, s, (size_t)(stop - s)))
			return false;
		s = stop + 2;
		if ((stop = strstr(s, "}}")) == NULL)
			return compiler_complain(c, "a tag does not end",
			    "", 0);
		if (!compile_tag(c, s, (size_t)(stop - s)))
			return false;
		for (; s < stop; s++)
			c->line += *s == '\n';
		s = stop + 2;
	}
}

bool
compiler_read(struct compiler *c, const char *s)
{
	bool	 quiet = c->quiet;
	size_t	 outer = c->outer;

	c->outer = c->nopen;
	for (c->line = 1; *s != '\0'; c->line++)
		if (!compile_line(c, &s))
			return false;
	if (c->nopen > c->outer) {
		c->line = c->t->ops[c->open[c->nopen - 1].op].line;
		return compiler_complain(c, "a section is never closed", "", 0);
	}
	c->outer = outer;
	c->quiet = quiet;
	return true;
}
