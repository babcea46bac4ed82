#include <ctype.h>
#include <string.h>

#include "core/template_place.h"

static const char	 not_in_name[] = "a tag may not stand in a name";
static const char	 bare[] = "a < that begins no tag is written &lt;";

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void
name_add(struct place_name *n, char c)
{
	if (n->len < PLACE_NAME_MAX)
		n->s[n->len] = (char)tolower((unsigned char)c);
	n->len++;
}

static bool
name_is(const struct place_name *n, const char *word)
{
	size_t	 len = strlen(word);

	return n->len == len && len <= PLACE_NAME_MAX &&
	    memcmp(n->s, word, len) == 0;
}

static bool
name_in(const struct place_name *n, const char *const *words)
{
	for (; *words != NULL; words++)
		if (name_is(n, *words))
			return true;
	return false;
}

static bool
same_name(const struct place_name *a, const struct place_name *b)
{
	return a->len == b->len && memcmp(a->s, b->s,
	    a->len < PLACE_NAME_MAX ? a->len : PLACE_NAME_MAX) == 0;
}

static const char *
step_text(struct place *p, char c)
{
	if (c == '<')
		p->kind = PLACE_OPENING;
	return NULL;
}

static const char *
step_opening(struct place *p, char c)
{
	p->seen = 0;
	if (c == '!') {
		p->kind = PLACE_BANG;
	} else if (c == '?') {
		p->kind = PLACE_DECLARATION;
	} else if (c == '/') {
		p->kind = PLACE_CLOSING;
	} else if (isalpha((unsigned char)c)) {
		p->kind = PLACE_TAG_NAME;
		p->tag.len = 0;
		name_add(&p->tag, c);
	} else {
		return bare;
	}
	return NULL;
}

static const char *
step_bang(struct place *p, char c)
{
	if (c == '-') {
		if (++p->seen == 2)
			p->kind = PLACE_COMMENT;
	} else if (isalpha((unsigned char)c) && p->seen == 0) {
		p->kind = PLACE_DECLARATION;
	} else {
		return "behind <! comes a comment or doctype";
	}
	return NULL;
}

static const char *
step_declaration(struct place *p, char c)
{
	if (c == '>')
		p->kind = PLACE_TEXT;
	return NULL;
}

static const char *
step_comment(struct place *p, char c)
{
	if (p->seen >= 2 && c == '>')
		p->kind = PLACE_TEXT;
	else if (p->seen >= 2 && c == '!')
		return "a comment ends with -->";
	p->seen = c == '-' ? p->seen + 1 : 0;
	return NULL;
}

static const char *
step_closing(struct place *p, char c)
{
	if (c == '>')
		p->kind = PLACE_TEXT;
	else if (!isalnum((unsigned char)c) && c != '-' && !blank(c))
		return "a closing tag holds its name only";
	return NULL;
}

/* What a ">" begins: text, or an element whose text is not HTML. */
static const char *
tag_end(struct place *p)
{
	static const char *const raw[] = { "script", "style", "xmp", "iframe",
		"noembed", "noframes", "plaintext", NULL };
	static const char *const words[] = { "textarea", "title", NULL };

	p->seen = 0;
	p->kind = name_in(&p->tag, raw) ? PLACE_RAW :
	    name_in(&p->tag, words) ? PLACE_WORDS : PLACE_TEXT;
	return NULL;
}

static const char *
step_edge(struct place *p, char c)
{
	if (c == '>')
		return tag_end(p);
	if (!blank(c) && c != '/')
		return "a blank is missing before an attribute";
	p->kind = PLACE_BETWEEN;
	return NULL;
}

static const char *
step_tag_name(struct place *p, char c)
{
	if (!isalnum((unsigned char)c) && c != '-') {
		if (c != '>' && c != '/' && !blank(c))
			return "a tag's name holds letters and digits only";
		return step_edge(p, c);
	}
	name_add(&p->tag, c);
	return NULL;
}

static const char *
step_between(struct place *p, char c)
{
	if (c == '>')
		return tag_end(p);
	if (blank(c) || c == '/')
		return NULL;
	if (strchr("\"'=`", c) != NULL)
		return "an attribute's name is missing";
	p->kind = PLACE_NAME;
	p->name.len = 0;
	name_add(&p->name, c);
	return NULL;
}

static const char *
attribute_begin(struct place *p)
{
	static const char *const urls[] = { "href", "src", "action",
		"formaction", "poster", "data", "cite", "background", "ping",
		"srcset", "manifest", "xlink:href", NULL };
	static const char *const code[] = { "style", "srcdoc", NULL };

	p->kind = PLACE_EQUALS;
	p->url = (struct url){ .kind = URL_EMPTY };
	if (name_in(&p->name, urls))
		p->attribute = ATTRIBUTE_URL;
	else if (name_in(&p->name, code) ||
	    (p->name.len > 2 && memcmp(p->name.s, "on", 2) == 0))
		p->attribute = ATTRIBUTE_CODE;
	else
		p->attribute = ATTRIBUTE_PLAIN;
	return NULL;
}

static const char *
step_name(struct place *p, char c)
{
	if (c == '=')
		return attribute_begin(p);
	if (c == '>')
		return tag_end(p);
	if (strchr("\"'`", c) != NULL)
		return "an attribute's name holds a quote";
	if (blank(c))
		p->kind = PLACE_NAME_END;
	else if (c == '/')
		p->kind = PLACE_BETWEEN;
	else
		name_add(&p->name, c);
	return NULL;
}

static const char *
step_name_end(struct place *p, char c)
{
	if (c == '=')
		return attribute_begin(p);
	if (blank(c))
		return NULL;
	p->kind = PLACE_BETWEEN;
	return step_between(p, c);
}

static const char *
step_equals(struct place *p, char c)
{
	if (blank(c))
		return NULL;
	if (c == '>')
		return "an attribute's value is missing";
	p->kind = c == '"' ? PLACE_QUOTED : c == '\'' ? PLACE_SINGLE :
	    PLACE_UNQUOTED;
	return NULL;
}

static const char *
step_quoted(struct place *p, char c)
{
	if (c == '"')
		p->kind = PLACE_EDGE;
	else
		url_step(&p->url, c);
	return NULL;
}

static const char *
step_single(struct place *p, char c)
{
	if (c == '\'')
		p->kind = PLACE_EDGE;
	return NULL;
}

static const char *
step_unquoted(struct place *p, char c)
{
	if (c == '>')
		return tag_end(p);
	if (blank(c))
		p->kind = PLACE_BETWEEN;
	return NULL;
}

/*
 * Inside an element whose text is not HTML the only "<" begins its end, so that
 * it makes no difference where browsers read that text as HTML all the same (in
 * <svg>, <math>, <select>).
 */
static const char *
step_foreign(struct place *p, char c)
{
	size_t	 letter;

	if (p->seen == 0) {
		p->seen = c == '<';
		return NULL;
	}
	if (p->seen == 1) {
		p->seen = 2;
		return c == '/' ? NULL : bare;
	}
	letter = p->seen++ - 2;
	if (letter < p->tag.len)
		return tolower((unsigned char)c) == p->tag.s[letter] ? NULL :
		    bare;
	p->kind = PLACE_CLOSING;
	return step_closing(p, c);
}

/* What each kind of place does with a byte and thinks of a tag. */
static const struct {
	const char	*(*step)(struct place *, char);
	const char	*value;		/* why no value may stand there */
	const char	*section;	/* why no section may begin there */
} places[] = {
	[PLACE_TEXT] = { step_text, NULL, NULL },
	[PLACE_OPENING] = { step_opening, not_in_name, not_in_name },
	[PLACE_BANG] = { step_bang, not_in_name, not_in_name },
	[PLACE_DECLARATION] = { step_declaration,
	    "a tag may not stand in a declaration",
	    "a tag may not stand in a declaration" },
	[PLACE_COMMENT] = { step_comment,
	    "a tag may not stand in a comment; write {{! note}}",
	    "a tag may not stand in a comment; write {{! note}}" },
	[PLACE_CLOSING] = { step_closing, not_in_name, not_in_name },
	[PLACE_TAG_NAME] = { step_tag_name, not_in_name, NULL },
	[PLACE_BETWEEN] = { step_between,
	    "a value may not stand between attributes", NULL },
	[PLACE_EDGE] = { step_edge,
	    "a value may not stand between attributes", NULL },
	[PLACE_NAME] = { step_name, not_in_name, NULL },
	[PLACE_NAME_END] = { step_name_end,
	    "a value may not stand between attributes", NULL },
	[PLACE_EQUALS] = { step_equals,
	    "an attribute holding a tag needs double quotes",
	    "an attribute holding a tag needs double quotes" },
	[PLACE_QUOTED] = { step_quoted, NULL, NULL },
	[PLACE_SINGLE] = { step_single,
	    "an attribute holding a tag needs double quotes",
	    "an attribute holding a tag needs double quotes" },
	[PLACE_UNQUOTED] = { step_unquoted,
	    "an attribute holding a tag needs double quotes",
	    "an attribute holding a tag needs double quotes" },
	[PLACE_RAW] = { step_foreign,
	    "a tag may not stand in a script or style",
	    "a tag may not stand in a script or style" },
	[PLACE_WORDS] = { step_foreign, NULL, NULL },
};

const char *
place_step(struct place *p, char c)
{
	if (c == '<' && p->kind != PLACE_TEXT && p->kind != PLACE_RAW &&
	    p->kind != PLACE_WORDS)
		return bare;
	return places[p->kind].step(p, c);
}

const char *
place_value(const struct place *p)
{
	if (p->kind == PLACE_WORDS && p->seen > 0)
		return not_in_name;
	if (p->kind != PLACE_QUOTED)
		return places[p->kind].value;
	if (p->attribute == ATTRIBUTE_CODE)
		return "a value may not stand in an on*, style or srcdoc "
		    "attribute";
	if (p->attribute == ATTRIBUTE_URL && p->url.kind != URL_SETTLED)
		return "a value may not choose where an address leads; begin "
		    "with literal text and more than \"/\"";
	return NULL;
}

const char *
place_section(struct place *p)
{
	if (p->kind == PLACE_WORDS && p->seen > 0)
		return not_in_name;
	if (p->kind == PLACE_TAG_NAME || p->kind == PLACE_NAME)
		p->kind = PLACE_EDGE;
	else if (p->kind == PLACE_NAME_END)
		p->kind = PLACE_BETWEEN;
	return places[p->kind].section;
}

const char *
place_join(struct place *p, const struct place *other)
{
	static const char	 moved[] = "it ends in another place of the "
	    "HTML than it began in";
	bool			 edge = p->kind == PLACE_EDGE ||
	    other->kind == PLACE_EDGE;

	if (edge && (p->kind == PLACE_BETWEEN || p->kind == PLACE_EDGE) &&
	    (other->kind == PLACE_BETWEEN || other->kind == PLACE_EDGE))
		p->kind = PLACE_EDGE;
	else if (p->kind != other->kind)
		return moved;
	if (p->kind == PLACE_TEXT)
		return NULL;
	if (!same_name(&p->tag, &other->tag))
		return moved;
	if (p->kind != PLACE_QUOTED)
		return NULL;
	if (p->attribute != other->attribute)
		return moved;
	url_join(&p->url, &other->url);
	return NULL;
}
