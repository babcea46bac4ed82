#include "ppid/sheet.h"

#include <string.h>

static const struct sheet_kind *const	kinds[] = { &sheet_csv, &sheet_xlsx };

const struct sheet_kind *
sheet_kind(const char *name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (name != NULL && strcmp(kinds[i]->name, name) == 0)
			return kinds[i];
	return NULL;
}
