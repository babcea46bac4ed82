#include <stdlib.h>
#include <string.h>

#include "core/template.h"
#include "core/template_ops.h"

#define OPS_MAX		65536
#define KEYS_MAX	65536
#define FILES_MAX	256

/* Makes room for one more of n elements; NULL past max or without memory. */
static void *
grow(void *array, size_t n, size_t size, size_t max)
{
	if (n >= max)
		return NULL;
	if (n != 0 && (n < 16 || (n & (n - 1)) != 0))
		return array;
	return realloc(array, (n < 16 ? 16 : n * 2) * size);
}

static struct op *
add_op(struct template *t, enum op_kind kind)
{
	struct op	*ops = grow(t->ops, t->nops, sizeof(*ops), OPS_MAX);

	if (ops == NULL)
		return NULL;
	t->ops = ops;
	t->ops[t->nops] = (struct op){ .kind = kind };
	return &t->ops[t->nops++];
}

static bool
add_key(struct template *t, const char *s, size_t len)
{
	struct key	*keys = grow(t->keys, t->nkeys, sizeof(*keys), KEYS_MAX);

	if (keys == NULL)
		return false;
	t->keys = keys;
	t->keys[t->nkeys++] = (struct key){ (uint32_t)t->names.len,
		(uint32_t)len };
	text_add(&t->names, s, len);
	text_add(&t->names, "", 1);
	return !t->names.failed;
}

bool
ops_add_file(struct template *t, const char *name, uint32_t *file)
{
	char	**files = grow(t->files, t->nfiles, sizeof(*files), FILES_MAX);

	if (files == NULL)
		return false;
	t->files = files;
	if ((files[t->nfiles] = strdup(name)) == NULL)
		return false;
	*file = (uint32_t)t->nfiles++;
	return true;
}

bool
ops_add_text(struct template *t, const char *s, size_t len)
{
	struct op	*op;
	size_t		 from = t->literals.len;

	if (len == 0)
		return true;
	text_add(&t->literals, s, len);
	if (t->literals.failed)
		return false;
	if (t->nops > t->closed && t->ops[t->nops - 1].kind == OP_TEXT) {
		t->ops[t->nops - 1].count += (uint32_t)len;
		return true;
	}
	if ((op = add_op(t, OP_TEXT)) == NULL)
		return false;
	op->from = (uint32_t)from;
	op->count = (uint32_t)len;
	return true;
}

bool
ops_path_valid(const char *s, size_t len)
{
	static const char	 letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
	bool			 name = false;
	size_t			 i;

	if (len == 1 && *s == '.')
		return true;
	for (i = 0; i < len; i++) {
		if (s[i] == '.' ? !name : memchr(letters, s[i],
		    sizeof(letters) - 1) == NULL)
			return false;
		name = s[i] != '.';
	}
	return name;
}

bool
ops_add_path(struct template *t, enum op_kind kind, uint32_t file,
    uint32_t line, const char *s, size_t len)
{
	struct op	*op;
	const char	*dot;
	size_t		 n;

	if ((op = add_op(t, kind)) == NULL)
		return false;
	op->file = file;
	op->line = line;
	op->from = (uint32_t)t->nkeys;
	if (*s == '.')
		return true;
	for (;; s += n + 1, len -= n + 1) {
		dot = memchr(s, '.', len);
		n = dot != NULL ? (size_t)(dot - s) : len;
		if (!add_key(t, s, n))
			return false;
		op->count++;
		if (dot == NULL)
			return true;
	}
}

void
ops_path(const struct template *t, const struct op *op, struct text *out)
{
	const struct key	*key;
	size_t			 i;

	if (op->count == 0)
		text_adds(out, ".");
	for (i = 0; i < op->count; i++) {
		key = &t->keys[op->from + i];
		text_adds(out, i > 0 ? "." : "");
		text_add(out, text_string(&t->names) + key->from, key->len);
	}
}

bool
ops_path_is(const struct template *t, const struct op *op, const char *s,
    size_t len)
{
	struct text	 path;
	bool		 same;

	text_init(&path, t->names.max);
	ops_path(t, op, &path);
	same = !path.failed && path.len == len &&
	    memcmp(text_string(&path), s, len) == 0;
	text_clear(&path);
	return same;
}

bool
ops_close(struct template *t, size_t section)
{
	struct op	*end;

	if (t->ops[section].kind == OP_SECTION) {
		if ((end = add_op(t, OP_END)) == NULL)
			return false;
		end->jump = (uint32_t)section;
	}
	t->ops[section].jump = (uint32_t)t->nops;
	t->closed = t->nops;
	return true;
}

void
template_free(struct template *t)
{
	size_t	 i;

	if (t == NULL)
		return;
	for (i = 0; i < t->nfiles; i++)
		free(t->files[i]);
	free(t->files);
	free(t->keys);
	free(t->ops);
	text_clear(&t->names);
	text_clear(&t->literals);
	free(t);
}
