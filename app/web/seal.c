#include "web/seal.h"

#include <string.h>

#include "core/secret.h"
#include "core/text.h"
#include "web/params.h"
#include "web/request.h"
#include "web/settings.h"

#define IDENTITY_MAX	256	/* longer ones are SQL's to refuse */
#define SHOWN		4

static bool
begins_character(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

static void
add_masked(struct request *q, const char *value, size_t n)
{
	size_t characters = 0, at = 0;
	struct text masked;

	for (size_t i = 0; i < n; i++)
		characters += begins_character(value[i]);
	text_init(&masked, IDENTITY_MAX * 4);
	for (; characters > SHOWN; characters--) {
		text_adds(&masked, "•");
		for (at++; at < n && !begins_character(value[at]); at++)
			;
	}
	text_add(&masked, value + at, n - at);
	params_add(&q->p, "_identitas_samar", text_string(&masked),
	    masked.len);
	text_clear(&masked);
}

bool
seal_identity(struct request *q)
{
	char sealed[SECRET_SEALED_SIZE(IDENTITY_MAX)];
	const char *value;
	size_t n;

	if (!params_find("identitas", &value, &n) || n == 0 ||
	    n > IDENTITY_MAX)
		return true;
	if (!secret_seal(&settings.keys, value, n, sealed, sizeof(sealed)))
		return false;
	params_add(&q->p, "_identitas_sandi", sealed, strlen(sealed));
	add_masked(q, value, n);
	return true;
}
