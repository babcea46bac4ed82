#include <string.h>

#include "core/bytes.h"
#include "core/form.h"
#include "core/utf8.h"

void
form_init(struct form *f, char *data, size_t len, size_t max_fields)
{
	*f = (struct form){
		.at = data,
		.end = len > 0 ? data + len : data,
		.left = max_fields,
	};
}

static bool
refuse(struct form *f, const char *why)
{
	f->error = why;
	f->at = f->end;
	return false;
}

/* Takes s..end apart at its first "=". */
static bool
take(struct form *f, char *s, const char *end, struct form_field *field)
{
	char	*value;
	size_t	 name_len, value_len = 0;

	if ((value = memchr(s, '=', (size_t)(end - s))) != NULL) {
		name_len = (size_t)(value - s);
		value++;
		value_len = (size_t)(end - value);
	} else {
		name_len = (size_t)(end - s);
		value = s + name_len;
	}
	if (!bytes_from_percent(s, name_len, true, s, &name_len) ||
	    !bytes_from_percent(value, value_len, true, value, &value_len))
		return refuse(f, "a percent escape is broken");
	if (name_len == 0)
		return refuse(f, "a field has no name");
	if (!utf8_valid(s, name_len) || !utf8_valid(value, value_len))
		return refuse(f, "a field is not UTF-8 text");
	*field = (struct form_field){ s, name_len, value, value_len };
	return true;
}

bool
form_next(struct form *f, struct form_field *field)
{
	char	*s, *end;

	while (f->at < f->end && *f->at == '&')
		f->at++;
	if (f->at == f->end)
		return false;
	if (f->left == 0)
		return refuse(f, "too many fields");
	f->left--;
	s = f->at;
	if ((end = memchr(s, '&', (size_t)(f->end - s))) == NULL)
		end = f->end;
	f->at = end < f->end ? end + 1 : end;
	return take(f, s, end, field);
}
