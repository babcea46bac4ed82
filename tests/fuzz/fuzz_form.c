#include <string.h>

#include "core/form.h"
#include "core/utf8.h"
#include "fuzz.h"

/* Every field is text with a name, and lies inside the data. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct form_field	 field;
	struct form		 form;
	size_t			 n = 0;
	char			*copy = malloc(len > 0 ? len : 1);

	PROMISE(copy != NULL);
	if (len > 0)
		memcpy(copy, data, len);
	form_init(&form, copy, len, 20);
	while (form_next(&form, &field)) {
		PROMISE(++n <= 20 && field.name_len > 0);
		PROMISE(field.name >= copy);
		PROMISE(field.name + field.name_len <= field.value);
		PROMISE(field.value + field.value_len <= copy + len);
		PROMISE(utf8_valid(field.name, field.name_len));
		PROMISE(utf8_valid(field.value, field.value_len));
	}
	PROMISE(!form_next(&form, &field));
	free(copy);
	return 0;
}
