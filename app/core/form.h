#ifndef CORE_FORM_H
#define CORE_FORM_H
#include <stdbool.h>
#include <stddef.h>

/*
 * Reads application/x-www-form-urlencoded, a form's body or a query string.
 *
 * Decodes in place: fields point into the caller's data, which is useless for
 * anything else afterwards.  Newlines stay as they were sent.  Refused: more
 * fields than the maximum, half or wrong escapes, names or values that are not
 * UTF-8 or hold NUL, a value without a name.  Never allocates.
 *
 *	form_init(&form, data, len, 1000);
 *	while (form_next(&form, &field))
 *		...
 *	if (form.error != NULL)
 *		refuse(form.error);
 */
struct form {
	char		*at;
	char		*end;
	size_t		 left;		/* fields that may still come */
	const char	*error;		/* why it stopped, NULL at the end */
};

struct form_field {			/* neither ends with a NUL */
	const char	*name;
	size_t		 name_len;
	const char	*value;
	size_t		 value_len;
};

void	form_init(struct form *, char *data, size_t len, size_t max_fields);
bool	form_next(struct form *, struct form_field *);

#endif
