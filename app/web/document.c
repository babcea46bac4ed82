#include "web/document.h"

#include <stdbool.h>
#include <string.h>

#include "core/text.h"

#define DEPTH_MAX	32
#define DIGITS_MAX	18
#define STRING_MAX	(4 * 1024 * 1024)

struct reader {
	const char	*at;
	const char	*end;
	int		 depth;
	struct text	 unescaped;
};

static json_t	*read_value(struct reader *);

/* Takes one character, past blanks; jsonb has one blank behind , and : */
static bool
take(struct reader *r, char c)
{
	while (r->at < r->end && *r->at == ' ')
		r->at++;
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

static bool
take_word(struct reader *r, const char *word, size_t n)
{
	if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0)
		return false;
	r->at += n;
	return true;
}

static bool
unescape(struct reader *r, const char **s, size_t *n)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *known;

	text_reset(&r->unescaped);
	for (; r->at < r->end && *r->at != '"'; r->at++) {
		if (*r->at != '\\') {
			text_add(&r->unescaped, r->at, 1);
			continue;
		}
		if (++r->at == r->end || *r->at == '\0')
			return false;
		known = strchr(from, *r->at);
		if (known == NULL)
			return false;
		text_add(&r->unescaped, to + (known - from), 1);
	}
	if (r->at == r->end || r->unescaped.failed)
		return false;
	r->at++;
	*s = text_string(&r->unescaped);
	*n = r->unescaped.len;
	return true;
}

/* Behind the opening quote. Lends the text, until the next string. */
static bool
read_text(struct reader *r, const char **s, size_t *n)
{
	const char *quote = memchr(r->at, '"', (size_t)(r->end - r->at));

	if (quote == NULL)
		return false;
	*n = (size_t)(quote - r->at);
	if (memchr(r->at, '\\', *n) != NULL)
		return unescape(r, s, n);
	*s = r->at;
	r->at = quote + 1;
	return true;
}

static json_t *
read_string(struct reader *r)
{
	const char *s;
	size_t n;

	return read_text(r, &s, &n) ? json_stringn_nocheck(s, n) : NULL;
}

static json_t *
read_number(struct reader *r)
{
	bool minus = take_word(r, "-", 1);
	const char *start = r->at;
	json_int_t value = 0;

	for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
		if (r->at - start == DIGITS_MAX)
			return NULL;
		value = value * 10 + (*r->at - '0');
	}
	if (r->at == start || (r->at < r->end && strchr(".eE", *r->at)))
		return NULL;
	return json_integer(minus ? -value : value);
}

static bool
read_member(struct reader *r, json_t *object)
{
	const char *key;
	size_t n;
	json_t *value;

	/* An escaped key would be lost when the value is read. */
	if (!take(r, '"') || !read_text(r, &key, &n) ||
	    key == r->unescaped.data || !take(r, ':'))
		return false;
	value = read_value(r);
	return value != NULL &&
	    json_object_setn_new_nocheck(object, key, n, value) == 0;
}

static bool
read_element(struct reader *r, json_t *array)
{
	json_t *value = read_value(r);

	return value != NULL && json_array_append_new(array, value) == 0;
}

/* Behind the opening bracket. */
static json_t *
read_many(struct reader *r, json_t *many, char close,
    bool (*one)(struct reader *, json_t *))
{
	bool good = true;

	if (++r->depth > DEPTH_MAX)
		good = false;
	if (good && !take(r, close)) {
		do
			good = one(r, many);
		while (good && take(r, ','));
		good = good && take(r, close);
	}
	r->depth--;
	if (good)
		return many;
	json_decref(many);
	return NULL;
}

static json_t *
read_value(struct reader *r)
{
	if (take(r, '"'))
		return read_string(r);
	if (take(r, '{'))
		return read_many(r, json_object(), '}', read_member);
	if (take(r, '['))
		return read_many(r, json_array(), ']', read_element);
	if (take_word(r, "true", 4))
		return json_true();
	if (take_word(r, "false", 5))
		return json_false();
	if (take_word(r, "null", 4))
		return json_null();
	return read_number(r);
}

json_t *
document_read(const char *data, size_t n)
{
	struct reader r = { .at = data, .end = data + n };
	json_t *doc;

	text_init(&r.unescaped, STRING_MAX);
	doc = read_value(&r);
	text_clear(&r.unescaped);
	if (doc == NULL || r.at != r.end) {
		json_decref(doc);
		doc = json_loadb(data, n, 0, NULL);
	}
	if (json_is_object(doc))
		return doc;
	json_decref(doc);
	return NULL;
}
