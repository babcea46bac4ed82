#include "web/code.h"

#include <jansson.h>
#include <liboath/oath.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "core/bytes.h"
#include "core/secret.h"
#include "web/log.h"
#include "web/params.h"
#include "web/settings.h"

#define SECRET_SIZE	20
#define SECRET_TEXT_MAX	64

static size_t	begin_function;

void
code_init(void)
{
	begin_function = database_add("kode_mulai", "text,jsonb");
}

enum step
code_begin(struct request *q)
{
	struct database_value v[2];
	struct text p;
	enum step step;

	text_init(&p, 65536);
	params_add_own(&p, q);
	request_values(q, params_close(&p), v);
	step = request_call(q, DATABASE_WRITE, begin_function, v, 2,
	    STAGE_CODE);
	text_clear(&p);
	return step;
}

/* The opened secret, which proves to SQL that it was opened with our key. */
static void
add_secret(struct request *q, const char *sealed)
{
	char base32[SECRET_TEXT_MAX], hex[BYTES_HEX_SIZE(SECRET_TEXT_MAX)];
	char *secret = NULL;
	size_t n, size = 0;

	if (sealed == NULL)
		return;
	if (!secret_open(&settings.keys, sealed, base32, sizeof(base32), &n)) {
		log_event("code", "id=%s route=%s: a secret cannot be opened; "
		    "is its key in PORTAL_KEY_FILE?", q->id, q->route->name);
		return;
	}
	if (oath_base32_decode(base32, n, &secret, &size) == OATH_OK &&
	    size <= SECRET_TEXT_MAX) {
		bytes_to_hex(secret, size, hex);
		params_add(&q->p, "_rahasia", hex, size * 2);
		OPENSSL_cleanse(hex, sizeof(hex));
	}
	OPENSSL_cleanse(base32, sizeof(base32));
	if (secret != NULL)
		OPENSSL_cleanse(secret, size);
	free(secret);
}

static bool
add_fresh(struct request *q)
{
	char sealed[SECRET_SEALED_SIZE(SECRET_TEXT_MAX)], *base32 = NULL;
	unsigned char sum[SHA256_DIGEST_LENGTH];
	char secret[SECRET_SIZE], hex[BYTES_HEX_SIZE(SHA256_DIGEST_LENGTH)];
	size_t n = 0;
	bool ok;

	ok = getrandom(secret, sizeof(secret), 0) == (ssize_t)sizeof(secret) &&
	    oath_base32_encode(secret, sizeof(secret), &base32, &n) == OATH_OK &&
	    n <= SECRET_TEXT_MAX &&
	    secret_seal(&settings.keys, base32, n, sealed, sizeof(sealed));
	if (ok) {
		SHA256((const unsigned char *)secret, sizeof(secret), sum);
		bytes_to_hex(sum, sizeof(sum), hex);
		params_add(&q->p, "_rahasia_baru", sealed, strlen(sealed));
		params_add(&q->p, "_rahasia_sidik", hex, strlen(hex));
	}
	OPENSSL_cleanse(secret, sizeof(secret));
	if (base32 != NULL)
		OPENSSL_cleanse(base32, n);
	free(base32);
	return ok;
}

enum step
code_check(struct request *q)
{
	const char *value = request_value(q);
	json_t *doc;

	if (value == NULL)
		return STEP_DONE;
	doc = json_loads(value, 0, NULL);
	add_secret(q, json_string_value(json_object_get(doc, "rahasia")));
	json_decref(doc);
	if (!add_fresh(q))
		return request_refuse(q, 500);
	q->stage = STAGE_CALL;
	return STEP_ON;
}
