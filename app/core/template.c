#include <string.h>

#include "core/template.h"
#include "core/template_ops.h"

/*
 * Operations one page may take, so that lists inside lists end some day even
 * when they print nothing.
 */
#define RENDER_STEPS_MAX	(8 * 1024 * 1024)

/* A section being rendered: what {{.}} is, and the list it comes from. */
struct frame {
	json_t	*value;
	json_t	*list;		/* NULL when the section runs once */
	size_t	 index;
};

struct renderer {
	const struct template	*t;
	const char		*names;
	struct frame		 stack[TEMPLATE_SECTIONS_MAX + 1];
	size_t			 depth;
	struct text		*out;
	struct text		*error;
};

static bool
complain(const struct renderer *r, const struct op *op, const char *why)
{
	text_addf(r->error, "%s:%u: ", r->t->files[op->file],
	    (unsigned)op->line);
	ops_path(r->t, op, r->error);
	text_addf(r->error, " %s", why);
	return false;
}

/* The first name is looked for outwards, the others in what it named. */
static json_t *
find(const struct renderer *r, const struct op *op)
{
	const struct key	*key, *end;
	json_t			*v = NULL;
	size_t			 i;

	if (op->count == 0)
		return r->stack[r->depth].value;
	key = r->t->keys + op->from;
	for (i = r->depth + 1; i-- > 0 && v == NULL;)
		v = json_object_getn(r->stack[i].value, r->names + key->from,
		    key->len);
	for (end = key + op->count; v != NULL && ++key < end;)
		v = json_object_getn(v, r->names + key->from, key->len);
	return v;
}

static void
add_integer(struct text *out, json_int_t value)
{
	char			 digits[24];
	size_t			 at = sizeof(digits);
	unsigned long long	 rest = (unsigned long long)value;

	if (value < 0)
		rest = 0 - rest;
	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (value < 0)
		digits[--at] = '-';
	text_add(out, digits + at, sizeof(digits) - at);
}

static bool
render_value(struct renderer *r, const struct op *op)
{
	static const char *const refused[] = {
		[JSON_OBJECT] = "is an object, not text",
		[JSON_ARRAY] = "is a list, not text",
		[JSON_REAL] = "is a fraction; SQL writes those as text",
		[JSON_TRUE] = "is true or false, not text",
		[JSON_FALSE] = "is true or false, not text",
	};
	json_t			*v = find(r, op);

	if (v == NULL)
		return complain(r, op, "is missing");
	if (json_is_string(v))
		(r->t->plain ? text_add_plain : text_add_html)(r->out,
		    json_string_value(v), json_string_length(v));
	else if (json_is_integer(v))
		add_integer(r->out, json_integer_value(v));
	else if (!json_is_null(v))
		return complain(r, op, refused[json_typeof(v)]);
	return true;
}

static bool
truthy(const json_t *v)
{
	switch (json_typeof(v)) {
	case JSON_STRING:
		return json_string_length(v) > 0;
	case JSON_INTEGER:
		return json_integer_value(v) != 0;
	case JSON_REAL:
		return json_real_value(v) < 0 || json_real_value(v) > 0;
	case JSON_ARRAY:
		return json_array_size(v) > 0;
	case JSON_OBJECT:
	case JSON_TRUE:
		return true;
	default:
		return false;
	}
}

/* Goes into a section or past it; *next is the operation to go on with. */
static bool
render_section(struct renderer *r, const struct op *op, size_t *next)
{
	json_t	*v = find(r, op);

	if (v == NULL)
		return complain(r, op, "is missing");
	if (truthy(v) != (op->kind == OP_SECTION)) {
		*next = op->jump;
	} else if (op->kind == OP_SECTION) {
		r->stack[++r->depth] = json_is_array(v) ?
		    (struct frame){ json_array_get(v, 0), v, 0 } :
		    (struct frame){ v, NULL, 0 };
	}
	return true;
}

/* At a section's end: back to its beginning for another element, or out. */
static void
render_end(struct renderer *r, const struct op *op, size_t *next)
{
	struct frame	*frame = &r->stack[r->depth];

	if (frame->list != NULL &&
	    ++frame->index < json_array_size(frame->list)) {
		frame->value = json_array_get(frame->list, frame->index);
		*next = op->jump + 1U;
	} else {
		r->depth--;
	}
}

static bool
render_op(struct renderer *r, const struct op *op, size_t *next)
{
	switch (op->kind) {
	case OP_TEXT:
		text_add(r->out, r->t->literals.data + op->from, op->count);
		return true;
	case OP_VALUE:
		return render_value(r, op);
	case OP_END:
		render_end(r, op, next);
		return true;
	case OP_GIVEN:
		return true;
	case OP_LACKED:
		*next = op->jump;
		return true;
	default:
		return render_section(r, op, next);
	}
}

bool
template_render(const struct template *t, json_t *document, struct text *out,
    struct text *error)
{
	struct renderer	 r = { .t = t, .out = out, .error = error };
	size_t		 at, next, steps = 0;

	r.names = text_string(&t->names);
	r.stack[0].value = document;
	for (at = 0; at < t->nops && !out->failed; at = next) {
		next = at + 1;
		if (!render_op(&r, &t->ops[at], &next))
			return false;
		if (++steps > RENDER_STEPS_MAX) {
			text_addf(error, "%s: takes too many steps",
			    t->files[0]);
			return false;
		}
	}
	if (out->failed)
		text_addf(error, "%s: the page grows past %zu bytes or there "
		    "is no memory", t->files[0], out->max);
	return !out->failed;
}
