#include <string.h>

#include "core/template_given.h"
#include "core/template_ops.h"

static bool
is_name(const char *s, size_t len)
{
	return len > 0 && memchr(s, '.', len) == NULL && ops_path_valid(s, len);
}

bool
given_is_name(const char *s, size_t len)
{
	return len > 1 && *s == '$' && is_name(s + 1, len - 1);
}

const struct given_word *
given_find(struct given *g, const char *s, size_t len)
{
	size_t	 i;

	for (i = 0; i < g->n; i++)
		if (g->words[i].name_len == len &&
		    memcmp(g->words[i].name, s, len) == 0) {
			g->words[i].used = true;
			return &g->words[i];
		}
	return NULL;
}

const struct given_word *
given_unused(const struct given *g)
{
	size_t	 i;

	for (i = 0; i < g->n; i++)
		if (!g->words[i].used)
			return &g->words[i];
	return NULL;
}

/* Reads what stands behind "name=" and moves *at behind it. */
static const char *
read_text(struct given_word *w, const char **at, const char *end)
{
	const char	*s = *at, *stop;
	bool		 quoted = s < end && *s == '"';

	if (quoted)
		s++;
	for (stop = s; stop < end && *stop != (quoted ? '"' : ' '); stop++)
		;
	if (quoted && stop == end)
		return "a text given to a part does not end";
	w->text = s;
	w->len = (size_t)(stop - s);
	*at = stop + (quoted ? 1 : 0);
	if (w->len == 0)
		return "nothing is given to a part; leave the name out";
	if (*at < end && **at != ' ')
		return "a blank is missing behind what is given to a part";
	if (!quoted && !is_name(s, w->len) && !given_is_name(s, w->len))
		return "what is given to a part is a word or stands in quotes";
	return NULL;
}

static const char *
read_word(struct given_word *w, const char **at, const char *end)
{
	const char	*equals = memchr(*at, '=', (size_t)(end - *at));

	if (equals == NULL || !is_name(*at, (size_t)(equals - *at)))
		return "a part is given name=word or name=\"text\"";
	*w = (struct given_word){ .name = *at,
		.name_len = (size_t)(equals - *at) };
	*at = equals + 1;
	return read_text(w, at, end);
}

const char *
given_read(struct given *g, struct given *outer, const char *s, size_t len)
{
	const struct given_word	*from;
	struct given_word	 w;
	const char		*end = s + len, *why;

	for (g->n = 0;;) {
		for (; s < end && *s == ' '; s++)
			;
		if (s == end)
			return NULL;
		if ((why = read_word(&w, &s, end)) != NULL)
			return why;
		if (given_find(g, w.name, w.name_len) != NULL)
			return "a part is given the same name twice";
		if (g->n == GIVEN_MAX)
			return "a part is given too much";
		if (s[-1] != '"' && *w.text == '$') {
			from = given_find(outer, w.text + 1, w.len - 1);
			if (from == NULL)
				continue;
			w.text = from->text;
			w.len = from->len;
		}
		g->words[g->n++] = w;
	}
}

const char *
given_path(struct given *g, bool dead, const char *s, size_t len,
    struct text *out)
{
	const struct given_word	*w;
	const char		*end = s + len, *dot;

	for (;; s = dot + 1) {
		dot = memchr(s, '.', (size_t)(end - s));
		if (dot == NULL)
			dot = end;
		if (!given_is_name(s, (size_t)(dot - s)))
			text_add(out, s, (size_t)(dot - s));
		else if ((w = given_find(g, s + 1, (size_t)(dot - s) - 1)) !=
		    NULL && is_name(w->text, w->len))
			text_add(out, w->text, w->len);
		else if (w != NULL)
			return "what was given is no name";
		else if (dead)
			text_adds(out, "_");
		else
			return "the part was not given this";
		if (dot == end)
			return NULL;
		text_adds(out, ".");
	}
}
