#ifndef CORE_SECRET_H
#define CORE_SECRET_H

/*
 * Secrets: password hashes, sealed values, message codes. The only part of
 * core that needs OpenSSL; it is a CMake target of its own, `secret`.
 *
 *  - A password hash is the text "scrypt$ln$r$p$salt$hash", salt and hash in
 *    base64, cost 2^ln; its salt text is what stands before the last '$'.
 *    Hashing takes tens of milliseconds and about 128 * 2^ln * r bytes: never
 *    call it in an event loop.
 *  - A sealed value is the text "v1:KEYID:base64(nonce 12 | ciphertext |
 *    tag 16)", AES-256-GCM; "v1:KEYID:" is authenticated as well.
 *  - The key file holds one "KEYID:64 hex digits" per line; blank lines and
 *    lines that begin with '#' are skipped. The first key seals, every key
 *    opens, so a key is replaced by putting the new one on top.
 *
 * The caller owns all buffers. Nothing here keeps state, allocates memory
 * that outlives the call, logs, or writes a secret anywhere but where asked.
 * All functions may run in several threads at once.
 */

#include <stdbool.h>
#include <stddef.h>

#include "core/bytes.h"

#define SECRET_HASH_MAX      160  /* longest password hash, with the NUL */
#define SECRET_DERIVED_SIZE   45  /* the hash alone, in base64, with the NUL */
#define SECRET_PASSWORD_MIN   12  /* shortest new password, in bytes */
#define SECRET_PASSWORD_MAX 1024  /* longest password that is looked at */
#define SECRET_KEY_SIZE       32
#define SECRET_KEY_ID_MAX     16
#define SECRET_KEYS_MAX        8
#define SECRET_PLAIN_MAX    4096  /* longest value that is sealed */
#define SECRET_MAC_SIZE       32

/* Bytes that a sealed value of n bytes needs, with the NUL. */
#define SECRET_SEALED_SIZE(n) \
	(3 + SECRET_KEY_ID_MAX + 1 + BYTES_BASE64_SIZE((n) + 12 + 16))

struct secret_key {
	char		id[SECRET_KEY_ID_MAX + 1];
	unsigned char	bytes[SECRET_KEY_SIZE];
};

struct secret_keys {
	struct secret_key	key[SECRET_KEYS_MAX];
	size_t			count;
};

/* Hash a new password at today's cost. False: too long, or no randomness. */
bool	secret_hash(const char *password, size_t len, char *out, size_t cap);

/*
 * What a password becomes with the salt text of a stored hash; whoever keeps
 * the hash compares. False: the salt text is malformed or its cost beyond what
 * we accept.
 */
bool	secret_derive(const char *password, size_t len, const char *salt,
	    char out[SECRET_DERIVED_SIZE]);

/* Read the key file. On failure `error` holds a sentence naming the file. */
bool	secret_keys_load(struct secret_keys *keys, const char *path,
	    char *error, size_t cap);

/* Wipe the keys from memory. */
void	secret_keys_clear(struct secret_keys *keys);

/* Seal with the first key. `cap` must be >= SECRET_SEALED_SIZE(len). */
bool	secret_seal(const struct secret_keys *keys, const void *plain,
	    size_t len, char *out, size_t cap);

/*
 * Open a sealed value; writes at most `cap` bytes and their number. False:
 * malformed, altered, or sealed with a key that is not in the file.
 */
bool	secret_open(const struct secret_keys *keys, const char *sealed,
	    void *out, size_t cap, size_t *len);

/*
 * HMAC-SHA256 under a key derived from the first key and `purpose`, so that
 * no key is ever used for two things.
 */
bool	secret_mac(const struct secret_keys *keys, const char *purpose,
	    const void *data, size_t len, unsigned char out[SECRET_MAC_SIZE]);

#endif
