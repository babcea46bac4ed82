#include <string.h>
#include <strings.h>

#include "core/csv.h"
#include "core/utf8.h"

static bool
complain(const struct csv *c, struct text *error, const char *why)
{
	text_addf(error, "row %zu (line %zu): %s", c->row, c->line, why);
	return false;
}

/*
 * Reads bytes up to the line break outside quotes that ends a row, without it.
 * *end says whether the file ended before anything came.
 */
static bool
read_record(struct csv *c, struct text *error, bool *end)
{
	bool	 quoted = false;
	char	 byte;
	int	 ch;

	text_reset(&c->record);
	c->line = c->next_line;
	while ((ch = getc_unlocked(c->file)) != EOF) {
		if (ch == '\n') {
			c->next_line++;
			if (!quoted)
				break;
		}
		quoted ^= ch == '"';
		byte = (char)ch;
		text_add(&c->record, &byte, 1);
		if (c->record.failed)
			return complain(c, error, "the row is too long");
	}
	if (ferror(c->file))
		return complain(c, error, "the file cannot be read");
	if (quoted)
		return complain(c, error, "a quote is never closed");
	*end = ch == EOF && c->record.len == 0;
	if (c->record.len > 0 && c->record.data[c->record.len - 1] == '\r')
		c->record.data[--c->record.len] = '\0';
	return true;
}

/*
 * Takes the quotes off a field in place.  *in is behind the opening quote and
 * comes to stand behind the closing one; returns the end of the text, or NULL
 * when something else follows.
 */
static char *
unquote(char **in, const char *end, char separator)
{
	char	*s = *in, *out = s - 1;

	for (;; s++) {
		if (*s == '"' && *++s != '"')
			break;
		*out++ = *s;
	}
	*in = s;
	return s == end || *s == separator ? out : NULL;
}

/* The end of a plain field at s, or NULL when a quote or CR stands in it. */
static char *
plain_end(char *s, const char *end, char separator)
{
	for (; s < end && *s != separator; s++)
		if (*s == '"' || *s == '\r')
			return NULL;
	return s;
}

/* Cuts the record into fields; starts[i] tells where in it each begins. */
static bool
split(struct csv *c, size_t *starts, size_t *n, struct text *error)
{
	char	*s = c->record.data, *end = s + c->record.len, *stop;

	for (*n = 0;; s++) {
		if (*n == CSV_COLUMNS_MAX)
			return complain(c, error, "too many columns");
		starts[*n] = (size_t)(s - c->record.data);
		if (s < end && *s == '"') {
			s++;
			stop = unquote(&s, end, c->separator);
		} else {
			stop = s = plain_end(s, end, c->separator);
		}
		if (stop == NULL)
			return complain(c, error,
			    "a quote or line break stands wrong");
		if ((size_t)(stop - c->record.data) - starts[*n] >
		    CSV_FIELD_MAX)
			return complain(c, error, "a field is too long");
		(*n)++;
		*stop = '\0';
		if (s == end)
			return true;
	}
}

/* Reads the next row that is not an empty line, as checked text. */
static enum csv_result
read_row(struct csv *c, struct text *error)
{
	bool	 end = false;

	if (ferror(c->file))	/* told already */
		return CSV_END;
	c->row++;
	do {
		if (!read_record(c, error, &end))
			return CSV_BAD;
	} while (!end && c->record.len == 0);
	if (end)
		return CSV_END;
	if (!utf8_valid(c->record.data, c->record.len)) {
		complain(c, error, "is not UTF-8 text");
		return CSV_BAD;
	}
	return CSV_ROW;
}

static void
drop_mark(struct text *t)
{
	static const char	 mark[] = "\xef\xbb\xbf";
	size_t			 n = sizeof(mark) - 1;

	if (t->len < n || memcmp(t->data, mark, n) != 0)
		return;
	t->len -= n;
	memmove(t->data, t->data + n, t->len + 1);
}

/* Comma or semicolon, whichever stands more often outside quotes. */
static char
detect(const struct text *t)
{
	size_t	 i, commas = 0, semicolons = 0;
	bool	 quoted = false;

	for (i = 0; i < t->len; i++) {
		quoted ^= t->data[i] == '"';
		commas += !quoted && t->data[i] == ',';
		semicolons += !quoted && t->data[i] == ';';
	}
	return semicolons > commas ? ';' : ',';
}

static void
trim(const struct text *t, size_t *start)
{
	char	*s = t->data + *start;
	size_t	 n = strlen(s);

	while (n > 0 && s[n - 1] == ' ')
		s[--n] = '\0';
	*start += strspn(s, " ");
}

static bool
check_names(struct csv *c, struct text *error)
{
	const char	*name;
	size_t		 i, found;

	for (i = 0; i < c->ncolumns; i++) {
		trim(&c->header, &c->names[i]);
		name = c->header.data + c->names[i];
		if (*name == '\0')
			return complain(c, error, "a column has no name");
		if (csv_column(c, name, &found) && found < i)
			return complain(c, error, "a column comes twice");
	}
	return true;
}

bool
csv_init(struct csv *c, FILE *file, struct text *error)
{
	*c = (struct csv){ .file = file, .next_line = 1 };
	text_init(&c->header, CSV_ROW_MAX);
	text_init(&c->record, CSV_ROW_MAX);
	switch (read_row(c, error)) {
	case CSV_BAD:
		return false;
	case CSV_END:
		return complain(c, error, "the file is empty");
	default:
		break;
	}
	drop_mark(&c->record);
	c->separator = detect(&c->record);
	if (!split(c, c->names, &c->ncolumns, error))
		return false;
	c->header = c->record;
	text_init(&c->record, CSV_ROW_MAX);
	return check_names(c, error);
}

void
csv_clear(struct csv *c)
{
	text_clear(&c->header);
	text_clear(&c->record);
}

enum csv_result
csv_next(struct csv *c, struct text *error)
{
	enum csv_result	 result = read_row(c, error);
	size_t		 n;

	if (result != CSV_ROW)
		return result;
	if (!split(c, c->fields, &n, error))
		return CSV_BAD;
	if (n != c->ncolumns) {
		text_addf(error, "row %zu (line %zu): %zu columns where the "
		    "header has %zu", c->row, c->line, n, c->ncolumns);
		return CSV_BAD;
	}
	return CSV_ROW;
}

bool
csv_blank(const struct csv *c)
{
	size_t	 i = 0;

	while (i < c->ncolumns && *csv_value(c, i) == '\0')
		i++;
	return i == c->ncolumns;
}

bool
csv_column(const struct csv *c, const char *name, size_t *column)
{
	size_t	 i;

	for (i = 0; i < c->ncolumns; i++) {
		if (strcasecmp(c->header.data + c->names[i], name) == 0) {
			*column = i;
			return true;
		}
	}
	return false;
}

const char *
csv_value(const struct csv *c, size_t column)
{
	return c->record.data + c->fields[column];
}
