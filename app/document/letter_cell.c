#include "document/letter_cell.h"

#include <string.h>

struct writer {
	struct letter_cell	*cell;
	struct text		 out;
	struct text		*error;
};

static bool	inline_read(struct writer *, const xmlNode *, bool keep);

static bool
ends_with(const struct text *t, char c)
{
	return t->len > 0 && t->data[t->len - 1] == c;
}

static void
blank_add(struct text *out)
{
	if (out->len > 0 && !ends_with(out, ' ') && !ends_with(out, '\n'))
		text_add(out, " ", 1);
}

static void
break_add(struct text *out)
{
	while (ends_with(out, ' '))
		out->data[--out->len] = '\0';
	if (out->len > 1 && ends_with(out, '\n') &&
	    out->data[out->len - 2] == '\n')
		return;
	if (out->len > 0)
		text_add(out, "\n", 1);
}

static void
text_write(struct writer *w, const char *s, bool keep)
{
	size_t	 n;

	while (*s != '\0') {
		if ((n = strcspn(s, " \t\r\n")) > 0) {
			text_add(&w->out, s, n);
			s += n;
			continue;
		}
		if (keep && *s == '\n')
			break_add(&w->out);
		else if (*s != '\r')
			blank_add(&w->out);
		s++;
	}
}

static bool
look_read(struct writer *w, const xmlNode *node, bool keep,
    enum letter_look look)
{
	struct letter_cell	*cell = w->cell;
	size_t			 n = cell->nspans, from = w->out.len;

	if (n == LETTER_SPANS_MAX) {
		text_addf(w->error, "line %ld: more than %d bold or italic "
		    "parts", xmlGetLineNo(node), LETTER_SPANS_MAX);
		return false;
	}
	cell->nspans++;
	if (!inline_read(w, node, keep))
		return false;
	cell->spans[n] = (struct letter_span){ look, from, w->out.len };
	return true;
}

static bool
inline_read(struct writer *w, const xmlNode *node, bool keep)
{
	const xmlNode	*child;
	const char	*name;

	for (child = node->children; child != NULL; child = child->next) {
		name = (const char *)child->name;
		if (child->type == XML_TEXT_NODE) {
			text_write(w, (const char *)child->content, keep);
		} else if (child->type == XML_COMMENT_NODE) {
			continue;
		} else if (child->type == XML_ELEMENT_NODE &&
		    strcmp(name, "teks") == 0) {
			if (!inline_read(w, child, true))
				return false;
		} else if (child->type == XML_ELEMENT_NODE &&
		    (strcmp(name, "tebal") == 0 ||
		    strcmp(name, "miring") == 0)) {
			if (!look_read(w, child, keep, name[0] == 't' ?
			    LETTER_BOLD : LETTER_ITALIC))
				return false;
		} else {
			text_addf(w->error, "line %ld: <%s> may not stand in "
			    "text", xmlGetLineNo(child), name);
			return false;
		}
	}
	return true;
}

static bool
cell_finish(struct writer *w)
{
	while (ends_with(&w->out, ' ') || ends_with(&w->out, '\n'))
		w->out.data[--w->out.len] = '\0';
	if (w->out.failed) {
		text_adds(w->error, "a text of the letter is too long");
		text_clear(&w->out);
		return false;
	}
	if (w->out.len == 0)
		text_clear(&w->out);
	w->cell->text = w->out.data;
	return true;
}

bool
letter_cell_read(struct letter_cell *cell, const xmlNode *node,
    struct text *error)
{
	struct writer	 w = { .cell = cell, .error = error };

	text_init(&w.out, 1024 * 1024);
	if (!inline_read(&w, node, false)) {
		text_clear(&w.out);
		return false;
	}
	return cell_finish(&w);
}

bool
letter_cell_set(struct letter_cell *cell, const char *s, struct text *error)
{
	struct writer	 w = { .cell = cell, .error = error };

	text_init(&w.out, 1024 * 1024);
	text_write(&w, s, false);
	return cell_finish(&w);
}
