#include "web/session.h"

#include <ctype.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "core/bytes.h"
#include "core/secret.h"
#include "core/utf8.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/settings.h"

#define TOKEN_LEN	(SESSION_TOKEN_SIZE - 1)
#define NONCE_LEN	12
#define KEY_LEN_MAX	128
#define FLASH_SECONDS	60

/* Keyed once: a MAC per page then costs little. */
static EVP_MAC_CTX	*csrf_mac;

bool
session_init(struct text *error)
{
	char digest[] = "SHA256";
	unsigned char key[SECRET_MAC_SIZE];
	const OSSL_PARAM params[] = {
		OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
		    digest, 0),
		OSSL_PARAM_construct_end(),
	};
	EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);

	csrf_mac = EVP_MAC_CTX_new(mac);
	EVP_MAC_free(mac);
	if (csrf_mac != NULL &&
	    secret_mac(&settings.keys, "csrf", "", 0, key) &&
	    EVP_MAC_init(csrf_mac, key, sizeof(key), params) == 1)
		return true;
	text_adds(error, "OpenSSL has no HMAC-SHA256; install libssl3");
	return false;
}

static bool
is_token(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!isalnum((unsigned char)s[i]) && s[i] != '-' &&
		    s[i] != '_')
			return false;
	return n > 0;
}

static void
take_cookie(struct request *q, const char *name, size_t name_len,
    const char *value, size_t len)
{
	const struct {
		const char	*name;
		struct cookie	*cookie;
		size_t		 min, max;
		bool		 token;
	} known[] = {
		{ "sesi", &q->session, TOKEN_LEN, TOKEN_LEN, true },
		{ "tamu", &q->visitor, TOKEN_LEN, TOKEN_LEN, true },
		{ "kunci", &q->key, 1, KEY_LEN_MAX, true },
		{ "kabar", &q->flash, 1, REQUEST_FLASH_MAX * 3, false },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (strlen(known[i].name) != name_len ||
		    memcmp(known[i].name, name, name_len) != 0)
			continue;
		if (known[i].cookie->data != NULL || len < known[i].min ||
		    len > known[i].max ||
		    (known[i].token && !is_token(value, len)))
			return;
		known[i].cookie->data = value;
		known[i].cookie->len = len;
		return;
	}
}

void
session_read(struct request *q)
{
	const char *s = request_header(q, "cookie"), *end, *equals;

	while (s != NULL && *s != '\0') {
		while (*s == ' ' || *s == ';')
			s++;
		end = s + strcspn(s, ";");
		equals = memchr(s, '=', (size_t)(end - s));
		if (equals != NULL)
			take_cookie(q, s, (size_t)(equals - s), equals + 1,
			    (size_t)(end - equals - 1));
		s = end;
	}
	if (q->session.data != NULL)
		memcpy(q->session_text, q->session.data, q->session.len);
}

static bool
random_bytes(void *out, size_t n)
{
	return getrandom(out, n, 0) == (ssize_t)n;
}

bool
session_token(char out[SESSION_TOKEN_SIZE])
{
	unsigned char r[32];

	if (!random_bytes(r, sizeof(r)))
		return false;
	bytes_to_base64url(r, sizeof(r), out);
	return true;
}

bool
session_id(char out[33])
{
	unsigned char r[16];

	if (!random_bytes(r, sizeof(r)))
		return false;
	bytes_to_hex(r, sizeof(r), out);
	return true;
}

/*
 * nonce | MAC(nonce | cookie). The nonce makes every page's token another, so
 * that compression cannot be used to guess it.
 */
static bool
csrf_of(const unsigned char nonce[NONCE_LEN], const char *cookie, size_t n,
    char out[SESSION_CSRF_SIZE])
{
	unsigned char in[NONCE_LEN + TOKEN_LEN];
	unsigned char token[NONCE_LEN + SECRET_MAC_SIZE];
	size_t len;

	if (n > TOKEN_LEN)
		return false;
	memcpy(in, nonce, NONCE_LEN);
	memcpy(in + NONCE_LEN, cookie, n);
	memcpy(token, nonce, NONCE_LEN);
	if (EVP_MAC_init(csrf_mac, NULL, 0, NULL) != 1 ||
	    EVP_MAC_update(csrf_mac, in, NONCE_LEN + n) != 1 ||
	    EVP_MAC_final(csrf_mac, token + NONCE_LEN, &len,
	    SECRET_MAC_SIZE) != 1)
		return false;
	bytes_to_base64url(token, sizeof(token), out);
	return true;
}

static const struct cookie *
csrf_cookie(const struct request *q)
{
	if (q->session.data != NULL)
		return &q->session;
	return q->visitor.data != NULL ? &q->visitor : NULL;
}

bool
session_csrf(struct request *q, char out[SESSION_CSRF_SIZE])
{
	const struct cookie *c = csrf_cookie(q);
	unsigned char nonce[NONCE_LEN];
	char visitor[SESSION_TOKEN_SIZE];

	if (!random_bytes(nonce, sizeof(nonce)))
		return false;
	if (c != NULL)
		return csrf_of(nonce, c->data, c->len, out);
	if (!session_token(visitor))
		return false;
	reply_cookie(q, "tamu", visitor, "/", -1);
	return csrf_of(nonce, visitor, TOKEN_LEN, out);
}

bool
session_csrf_holds(const struct request *q, const char *token, size_t n)
{
	const struct cookie *c = csrf_cookie(q);
	unsigned char theirs[NONCE_LEN + SECRET_MAC_SIZE];
	char ours[SESSION_CSRF_SIZE];
	size_t len;

	return c != NULL && n == SESSION_CSRF_SIZE - 1 &&
	    bytes_from_base64url(token, n, theirs, sizeof(theirs), &len) &&
	    len == sizeof(theirs) && csrf_of(theirs, c->data, c->len, ours) &&
	    bytes_equal(ours, token, n);
}

static bool
is_our_origin(const struct request *q, const char *origin)
{
	const char *host = strstr(origin, "://");

	return host != NULL && q->http->host != NULL &&
	    strcasecmp(host + 3, q->http->host) == 0;
}

bool
session_origin_holds(const struct request *q)
{
	const char *origin = request_header(q, "origin");

	return origin == NULL || is_our_origin(q, origin);
}

/* Our own forms have the origin null, because our pages send no referrer. */
bool
session_same_origin(const struct request *q)
{
	const char *site = request_header(q, "sec-fetch-site");
	const char *origin = request_header(q, "origin");

	if (site != NULL)
		return strcmp(site, "same-origin") == 0;
	return origin != NULL && is_our_origin(q, origin);
}

void
session_flash_set(struct request *q, const char *sentence)
{
	struct text coded;

	text_init(&coded, REQUEST_FLASH_MAX * 3);
	for (; *sentence != '\0'; sentence++) {
		unsigned char c = (unsigned char)*sentence;

		if (isalnum(c) || c == '-' || c == '.' || c == '_')
			text_add(&coded, sentence, 1);
		else
			text_addf(&coded, "%%%02x", c);
	}
	if (!coded.failed && coded.len > 0)
		reply_cookie(q, "kabar", text_string(&coded), "/",
		    FLASH_SECONDS);
	text_clear(&coded);
}

bool
session_flash_get(const struct request *q, char *out, size_t size)
{
	const char *s = q->flash.data;
	size_t n = 0;

	if (s == NULL)
		return false;
	for (size_t i = 0; i < q->flash.len; i++) {
		if (n + 1 >= size)
			return false;
		if (s[i] != '%') {
			out[n++] = s[i];
			continue;
		}
		if (i + 2 >= q->flash.len ||
		    !bytes_from_hex(s + i + 1, 2, out + n, 1))
			return false;
		n++;
		i += 2;
	}
	out[n] = '\0';
	return utf8_valid(out, n);
}
