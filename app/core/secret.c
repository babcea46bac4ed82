#include "core/secret.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "core/bytes.h"

#define SALT_SIZE	16
#define DIGEST_SIZE	32
#define COST_LN		15
#define COST_R		8
#define COST_P		1
#define COST_LN_MIN	10
#define COST_LN_MAX	17
#define COST_R_MAX	16
#define COST_P_MAX	4
#define COST_MEMORY	(320UL * 1024 * 1024)

#define NONCE_SIZE	12
#define TAG_SIZE	16
#define BOX_MAX		(NONCE_SIZE + SECRET_PLAIN_MAX + TAG_SIZE)
#define PREFIX_MAX	(3 + SECRET_KEY_ID_MAX + 1)

struct stored {
	unsigned int	ln;
	unsigned int	r;
	unsigned int	p;
	unsigned char	salt[SALT_SIZE];
	unsigned char	digest[DIGEST_SIZE];
};

/* Read a number of one to two digits and the '$' that ends it. */
static bool
number_read(const char **s, unsigned int min, unsigned int max,
    unsigned int *value)
{
	const char	*c = *s;
	unsigned int	 n = 0;

	while (*c >= '0' && *c <= '9' && c - *s < 2)
		n = n * 10 + (unsigned int)(*c++ - '0');
	if (c == *s || *c != '$' || n < min || n > max)
		return false;
	*s = c + 1;
	*value = n;
	return true;
}

static bool
salt_parse(const char *text, struct stored *st)
{
	static const char	 name[] = "scrypt$";
	const char		*s = text;
	size_t			 size;

	if (strnlen(text, SECRET_HASH_MAX) == SECRET_HASH_MAX ||
	    strncmp(s, name, sizeof(name) - 1) != 0)
		return false;
	s += sizeof(name) - 1;
	return number_read(&s, COST_LN_MIN, COST_LN_MAX, &st->ln) &&
	    number_read(&s, 1, COST_R_MAX, &st->r) &&
	    number_read(&s, 1, COST_P_MAX, &st->p) &&
	    bytes_from_base64(s, strlen(s), st->salt, SALT_SIZE, &size) &&
	    size == SALT_SIZE;
}

static bool
digest_make(const struct stored *st, const char *password, size_t len,
    unsigned char *out)
{
	if (len > SECRET_PASSWORD_MAX)
		return false;
	return EVP_PBE_scrypt(password, len, st->salt, SALT_SIZE,
	    1ULL << st->ln, st->r, st->p, COST_MEMORY, out,
	    DIGEST_SIZE) == 1;
}

bool
secret_hash(const char *password, size_t len, char *out, size_t cap)
{
	struct stored	st = { .ln = COST_LN, .r = COST_R, .p = COST_P };
	char		salt[BYTES_BASE64_SIZE(SALT_SIZE)];
	char		digest[BYTES_BASE64_SIZE(DIGEST_SIZE)];
	int		n;

	if (RAND_bytes(st.salt, SALT_SIZE) != 1 ||
	    !digest_make(&st, password, len, st.digest))
		return false;
	bytes_to_base64(st.salt, SALT_SIZE, salt);
	bytes_to_base64(st.digest, DIGEST_SIZE, digest);
	n = snprintf(out, cap, "scrypt$%u$%u$%u$%s$%s", st.ln, st.r, st.p,
	    salt, digest);
	return n > 0 && (size_t)n < cap;
}

bool
secret_derive(const char *password, size_t len, const char *salt,
    char out[SECRET_DERIVED_SIZE])
{
	struct stored	st;

	if (!salt_parse(salt, &st) ||
	    !digest_make(&st, password, len, st.digest))
		return false;
	bytes_to_base64(st.digest, DIGEST_SIZE, out);
	OPENSSL_cleanse(st.digest, sizeof(st.digest));
	return true;
}

/* Parse "KEYID:64 hex" in place. */
static bool
key_parse(struct secret_key *key, char *line)
{
	char	*hex = strchr(line, ':');
	size_t	 n;

	if (hex == NULL)
		return false;
	*hex++ = '\0';
	n = strlen(line);
	if (n == 0 || n > SECRET_KEY_ID_MAX || strspn(line,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
	    != n)
		return false;
	memcpy(key->id, line, n + 1);
	return bytes_from_hex(hex, strlen(hex), key->bytes, SECRET_KEY_SIZE);
}

/* Read every line; returns the number of a bad line, 0 when all are good. */
static unsigned int
keys_read(struct secret_keys *keys, FILE *f)
{
	char		line[SECRET_KEY_ID_MAX + SECRET_KEY_SIZE * 2 + 64];
	unsigned int	number = 0, bad = 0;

	while (bad == 0 && fgets(line, sizeof(line), f) != NULL) {
		number++;
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '\0' || line[0] == '#')
			continue;
		if (keys->count == SECRET_KEYS_MAX ||
		    !key_parse(&keys->key[keys->count], line))
			bad = number;
		else
			keys->count++;
	}
	OPENSSL_cleanse(line, sizeof(line));
	return bad;
}

bool
secret_keys_load(struct secret_keys *keys, const char *path, char *error,
    size_t cap)
{
	unsigned int	 bad;
	FILE		*f;

	memset(keys, 0, sizeof(*keys));
	if ((f = fopen(path, "re")) == NULL) {
		snprintf(error, cap, "cannot read key file %s: %s", path,
		    strerror(errno));
		return false;
	}
	bad = keys_read(keys, f);
	fclose(f);
	if (bad == 0 && keys->count > 0)
		return true;
	if (bad != 0)
		snprintf(error, cap, "key file %s, line %u: expected "
		    "KEYID:64 hex digits, at most %d keys", path, bad,
		    SECRET_KEYS_MAX);
	else
		snprintf(error, cap, "key file %s holds no key", path);
	secret_keys_clear(keys);
	return false;
}

void
secret_keys_clear(struct secret_keys *keys)
{
	OPENSSL_cleanse(keys, sizeof(*keys));
}

/* AES-256-GCM either way; on opening, *tag is compared, else written. */
static bool
box_run(int seal, const struct secret_key *key, const char *prefix,
    const unsigned char *nonce, const unsigned char *in, size_t len,
    unsigned char *out, unsigned char *tag)
{
	EVP_CIPHER_CTX	*ctx = EVP_CIPHER_CTX_new();
	int		 n = 0, last = 0;
	bool		 ok;

	ok = ctx != NULL &&
	    EVP_CipherInit_ex(ctx, EVP_aes_256_gcm(), NULL, key->bytes, nonce,
	    seal) == 1 &&
	    EVP_CipherUpdate(ctx, NULL, &n, (const unsigned char *)prefix,
	    (int)strlen(prefix)) == 1 &&
	    EVP_CipherUpdate(ctx, out, &n, in, (int)len) == 1 &&
	    (seal || EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, TAG_SIZE,
	    tag) == 1) &&
	    EVP_CipherFinal_ex(ctx, out + n, &last) == 1 &&
	    (!seal || EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, TAG_SIZE,
	    tag) == 1);
	EVP_CIPHER_CTX_free(ctx);
	return ok;
}

bool
secret_seal(const struct secret_keys *keys, const void *plain, size_t len,
    char *out, size_t cap)
{
	unsigned char	box[BOX_MAX];
	char		prefix[PREFIX_MAX + 1];
	size_t		n;

	if (keys->count == 0 || len > SECRET_PLAIN_MAX ||
	    cap < SECRET_SEALED_SIZE(len) || RAND_bytes(box, NONCE_SIZE) != 1)
		return false;
	snprintf(prefix, sizeof(prefix), "v1:%s:", keys->key[0].id);
	if (!box_run(1, &keys->key[0], prefix, box, plain, len,
	    box + NONCE_SIZE, box + NONCE_SIZE + len))
		return false;
	n = strlen(prefix);
	memcpy(out, prefix, n);
	bytes_to_base64(box, NONCE_SIZE + len + TAG_SIZE, out + n);
	return true;
}

static const struct secret_key *
key_find(const struct secret_keys *keys, const char *id, size_t len)
{
	for (size_t i = 0; i < keys->count; i++) {
		if (strlen(keys->key[i].id) == len &&
		    memcmp(keys->key[i].id, id, len) == 0)
			return &keys->key[i];
	}
	return NULL;
}

bool
secret_open(const struct secret_keys *keys, const char *sealed, void *out,
    size_t cap, size_t *len)
{
	const struct secret_key	*key;
	const char		*id = sealed + 3, *data;
	unsigned char		 box[BOX_MAX];
	char			 prefix[PREFIX_MAX + 1];
	size_t			 size;

	if (strncmp(sealed, "v1:", 3) != 0 || (data = strchr(id, ':')) == NULL ||
	    (key = key_find(keys, id, (size_t)(data - id))) == NULL)
		return false;
	data++;
	if (!bytes_from_base64(data, strlen(data), box, sizeof(box), &size) ||
	    size < NONCE_SIZE + TAG_SIZE || size - NONCE_SIZE - TAG_SIZE > cap)
		return false;
	size -= NONCE_SIZE + TAG_SIZE;
	snprintf(prefix, sizeof(prefix), "v1:%s:", key->id);
	if (!box_run(0, key, prefix, box, box + NONCE_SIZE, size, out,
	    box + NONCE_SIZE + size)) {
		OPENSSL_cleanse(out, size);
		return false;
	}
	*len = size;
	return true;
}

bool
secret_mac(const struct secret_keys *keys, const char *purpose,
    const void *data, size_t len, unsigned char out[SECRET_MAC_SIZE])
{
	unsigned char	key[SECRET_MAC_SIZE];
	unsigned int	n;
	bool		ok;

	if (keys->count == 0)
		return false;
	ok = HMAC(EVP_sha256(), keys->key[0].bytes, SECRET_KEY_SIZE,
	    (const unsigned char *)purpose, strlen(purpose), key, &n) != NULL &&
	    HMAC(EVP_sha256(), key, SECRET_MAC_SIZE, data, len, out, &n) != NULL;
	OPENSSL_cleanse(key, sizeof(key));
	return ok;
}
