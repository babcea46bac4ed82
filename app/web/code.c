#include "web/code.h"

#include <ctype.h>
#include <jansson.h>
#include <liboath/oath.h>
#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "core/secret.h"
#include "web/log.h"
#include "web/params.h"
#include "web/problem.h"
#include "web/settings.h"

#define SECRET_SIZE	20
#define SECRET_TEXT_MAX	64
#define DIGITS		6
#define WINDOW		1

static size_t	begin_function;

void
code_init(void)
{
	begin_function = database_add("kode_mulai", "text,jsonb");
}

/* Six digits, however they were grouped; empty when they are not. */
static void
take_code(struct request *q)
{
	const char *value = "";
	size_t n = 0, digits = 0;

	(void)params_find("kode", &value, &n);
	for (size_t i = 0; i < n; i++) {
		if (value[i] == ' ')
			continue;
		if (!isdigit((unsigned char)value[i]) || digits == DIGITS) {
			digits = 0;
			break;
		}
		q->code[digits++] = value[i];
	}
	q->code[digits == DIGITS ? digits : 0] = '\0';
}

enum step
code_begin(struct request *q)
{
	struct database_value v[2];
	struct text p;
	enum step step;

	take_code(q);
	text_init(&p, 65536);
	params_add_own(&p, q);
	request_values(q, params_close(&p), v);
	step = request_call(q, DATABASE_WRITE, begin_function, v, 2,
	    STAGE_CODE);
	text_clear(&p);
	return step;
}

/* The step of time that the code belongs to; false when to none nearby. */
static bool
code_step(const char *base32, size_t n, const char *code, uint64_t *at)
{
	char *secret = NULL;
	size_t size = 0;
	int offset, rc;

	if (oath_base32_decode(base32, n, &secret, &size) != OATH_OK)
		return false;
	rc = oath_totp_validate3(secret, size, time(NULL),
	    OATH_TOTP_DEFAULT_TIME_STEP_SIZE, OATH_TOTP_DEFAULT_START_TIME,
	    WINDOW, &offset, at, code);
	OPENSSL_cleanse(secret, size);
	free(secret);
	return rc >= 0;
}

static void
add_step(struct request *q, const char *sealed)
{
	char base32[SECRET_TEXT_MAX], number[24];
	uint64_t at;
	size_t n;

	if (sealed == NULL || q->code[0] == '\0')
		return;
	if (!secret_open(&settings.keys, sealed, base32, sizeof(base32), &n)) {
		log_event("code", "id=%s route=%s: a secret cannot be opened; "
		    "is its key in PORTAL_KEY_FILE?", q->id, q->route->name);
		return;
	}
	if (code_step(base32, n, q->code, &at)) {
		snprintf(number, sizeof(number), "%llu",
		    (unsigned long long)at);
		params_add_raw(&q->p, "_langkah", number);
	}
	OPENSSL_cleanse(base32, sizeof(base32));
}

static bool
add_fresh(struct request *q)
{
	char sealed[SECRET_SEALED_SIZE(SECRET_TEXT_MAX)], *base32 = NULL;
	char secret[SECRET_SIZE];
	size_t n = 0;
	bool ok;

	ok = getrandom(secret, sizeof(secret), 0) == (ssize_t)sizeof(secret) &&
	    oath_base32_encode(secret, sizeof(secret), &base32, &n) == OATH_OK &&
	    n <= SECRET_TEXT_MAX &&
	    secret_seal(&settings.keys, base32, n, sealed, sizeof(sealed));
	if (ok)
		params_add(&q->p, "_rahasia_baru", sealed, strlen(sealed));
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
	add_step(q, json_string_value(json_object_get(doc, "rahasia")));
	json_decref(doc);
	OPENSSL_cleanse(q->code, sizeof(q->code));
	if (!add_fresh(q)) {
		problem(q, 500, NULL);
		return STEP_DONE;
	}
	q->stage = STAGE_CALL;
	return STEP_ON;
}
