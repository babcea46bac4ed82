#include "web/seal.h"

#include <ctype.h>
#include <openssl/crypto.h>
#include <string.h>

#include "core/secret.h"
#include "core/text.h"
#include "web/log.h"
#include "web/params.h"
#include "web/qr.h"
#include "web/request.h"
#include "web/settings.h"

#define IDENTITY_MAX	256	/* longer ones are SQL's to refuse */
#define SHOWN		4
#define URI_MAX		1024

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

/*
 * A number that was typed in groups, without what parts them; anything else
 * stays as it is.
 */
static size_t
take_compact(char *out, const char *value, size_t n)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (isdigit((unsigned char)value[i]))
			out[len++] = value[i];
		else if (value[i] != ' ' && value[i] != '.' && value[i] != '-') {
			memcpy(out, value, n);
			return n;
		}
	}
	return len;
}

bool
seal_identity(struct request *q)
{
	char sealed[SECRET_SEALED_SIZE(IDENTITY_MAX)], number[IDENTITY_MAX];
	const char *value;
	size_t n;
	bool ok;

	if (!params_find("identitas", &value, &n) || n == 0 ||
	    n > IDENTITY_MAX)
		return true;
	n = take_compact(number, value, n);
	ok = secret_seal(&settings.keys, number, n, sealed, sizeof(sealed));
	if (ok) {
		params_add(&q->p, "_identitas_sandi", sealed, strlen(sealed));
		add_masked(q, number, n);
	}
	OPENSSL_cleanse(number, sizeof(number));
	return ok;
}

/* In groups of four, as people type it. */
static void
add_groups(json_t *document, const char *plain, size_t n)
{
	struct text groups;

	text_init(&groups, IDENTITY_MAX * 2);
	for (size_t i = 0; i < n; i++)
		text_addf(&groups, "%s%c", i > 0 && i % 4 == 0 ? " " : "",
		    plain[i]);
	json_object_set_new(document, "rahasia_kelompok",
	    json_string(text_string(&groups)));
	OPENSSL_cleanse(groups.data, groups.len);
	text_clear(&groups);
}

/* For apps that scan and for those that are on the same phone. */
static void
add_otpauth(json_t *document, const char *secret)
{
	const char *account = json_string_value(json_object_get(document,
	    "surel"));
	char uri[URI_MAX];

	if (!otpauth_uri(account != NULL ? account : "", secret, uri,
	    sizeof(uri)))
		return;
	json_object_set_new(document, "otpauth", json_string(uri));
	json_object_set_new(document, "qr", qr_document(uri));
	OPENSSL_cleanse(uri, sizeof(uri));
}

static void
open_member(const struct request *q, json_t *document, const char *sealed_name,
    const char *name)
{
	char plain[IDENTITY_MAX];
	const char *sealed = json_string_value(json_object_get(document,
	    sealed_name));
	size_t n = 0;

	if (sealed == NULL)
		return;
	if (!secret_open(&settings.keys, sealed, plain, sizeof(plain), &n) ||
	    json_object_set_new(document, name, json_stringn(plain, n)) != 0)
		log_event("seal", "id=%s route=%s: a value cannot be opened; "
		    "is its key in PORTAL_KEY_FILE?", q->id, q->route->name);
	else if (strcmp(name, "rahasia") == 0) {
		add_groups(document, plain, n);
		add_otpauth(document, json_string_value(json_object_get(
		    document, name)));
	}
	OPENSSL_cleanse(plain, sizeof(plain));
	(void)json_object_del(document, sealed_name);
}

void
seal_open(const struct request *q, json_t *document)
{
	open_member(q, document, "identitas_sandi", "identitas");
	open_member(q, document, "rahasia_sandi", "rahasia");
}
