#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/secret.h"

#define KEY_A	"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define KEY_B	"ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100"

/* Load keys from a file that holds `text`. */
static bool
load(struct secret_keys *keys, const char *text, char *error, size_t cap)
{
	char	path[] = "/tmp/unit_secret.XXXXXX";
	int	fd = mkstemp(path);
	bool	ok;

	assert_true(fd != -1);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
	ok = secret_keys_load(keys, path, error, cap);
	unlink(path);
	return ok;
}

/* What stands before the last '$', and what stands behind it. */
static const char *
salt_cut(char *hash)
{
	char	*end = strrchr(hash, '$');

	assert_non_null(end);
	*end = '\0';
	return end + 1;
}

static void
password_derives(void **state)
{
	char		hash[SECRET_HASH_MAX], other[SECRET_HASH_MAX];
	char		out[SECRET_DERIVED_SIZE];
	const char	*key;

	(void)state;
	assert_true(secret_hash("kata sandi", 10, hash, sizeof(hash)));
	assert_true(secret_hash("kata sandi", 10, other, sizeof(other)));
	assert_string_not_equal(hash, other);
	key = salt_cut(hash);
	assert_true(secret_derive("kata sandi", 10, hash, out));
	assert_string_equal(out, key);
	assert_true(secret_derive("kata sandI", 10, hash, out));
	assert_string_not_equal(out, key);
	assert_true(secret_derive("kata sand", 9, hash, out));
	assert_string_not_equal(out, key);
	assert_true(secret_derive("", 0, hash, out));
	assert_string_not_equal(out, key);
	salt_cut(other);
	assert_true(secret_derive("kata sandi", 10, other, out));
	assert_string_not_equal(out, key);
	assert_false(secret_hash("x", 1, hash, 40));
	assert_false(secret_hash(KEY_A, SECRET_PASSWORD_MAX + 1, hash,
	    sizeof(hash)));
	assert_false(secret_derive(KEY_A, SECRET_PASSWORD_MAX + 1, other, out));
}

/* RFC 7914 has no vector in this form; this one was made with Python. */
static void
password_known(void **state)
{
	char	out[SECRET_DERIVED_SIZE];

	(void)state;
	assert_true(secret_derive("rahasia", 7,
	    "scrypt$14$8$1$AAECAwQFBgcICQoLDA0ODw==", out));
	assert_string_equal(out,
	    "KSBlXT5OvdU8AVtoqlMUyVI4nuMidRmtO0/nKSROadg=");
}

static void
salt_malformed(void **state)
{
	static const char *const	bad[] = {
		"", "scrypt", "scrypt$", "scrypt$15$8$1$", "bcrypt$15$8$1$a",
		"scrypt$15$8$1$AAECAwQFBgcICQoLDA0O",
		"scrypt$15$8$1$AAECAwQFBgcICQoLDA0ODw==$",
		"scrypt$15$8$1$AAECAwQFBgcICQoLDA0ODw==$"
		    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
		"scrypt$15$8$1$AAECAwQFBgcICQoLDA0OD !=",
		"scrypt$9$8$1$AAECAwQFBgcICQoLDA0ODw==",
		"scrypt$18$8$1$AAECAwQFBgcICQoLDA0ODw==",
		"scrypt$15$99$1$AAECAwQFBgcICQoLDA0ODw==",
		"scrypt$15$8$9$AAECAwQFBgcICQoLDA0ODw==",
		"scrypt$-1$8$1$AAECAwQFBgcICQoLDA0ODw==",
		"scrypt$15$8$1$" KEY_A, "scrypt$15$8$1$" KEY_A KEY_A KEY_A,
	};
	char				out[SECRET_DERIVED_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_false(secret_derive("rahasia", 7, bad[i], out));
}

static void
keys_read(void **state)
{
	struct secret_keys	keys;
	char			error[256];

	(void)state;
	assert_true(load(&keys, "# new\nb:" KEY_B "\n\na-1:" KEY_A "\n", error,
	    sizeof(error)));
	assert_int_equal(keys.count, 2);
	assert_string_equal(keys.key[0].id, "b");
	assert_int_equal(keys.key[1].bytes[1], 0x11);
	secret_keys_clear(&keys);
	assert_int_equal(keys.count, 0);
}

static void
keys_refused(void **state)
{
	static const char *const	bad[] = {
		"", "# nothing\n", "a\n", "a:\n", ":" KEY_A "\n", "a:" KEY_A "00\n",
		"a b:" KEY_A "\n", "a:zz" KEY_A "\n", "abcdefghijklmnopq:" KEY_A "\n",
		"a:" KEY_A KEY_A KEY_A "\n",
		"a:" KEY_A "\nb:" KEY_B "x\n",
	};
	struct secret_keys		keys;
	char				error[256];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		error[0] = '\0';
		assert_false(load(&keys, bad[i], error, sizeof(error)));
		assert_non_null(strstr(error, "key file"));
		assert_int_equal(keys.count, 0);
	}
	assert_false(secret_keys_load(&keys, "/nonexistent/key", error,
	    sizeof(error)));
	assert_non_null(strstr(error, "/nonexistent/key"));
}

static void
sealed_opens(void **state)
{
	static const char	plain[] = "7602014506900003";
	struct secret_keys	keys, turned;
	char			error[256], sealed[SECRET_SEALED_SIZE(16)];
	char			other[SECRET_SEALED_SIZE(16)], out[16];
	size_t			len;

	(void)state;
	assert_true(load(&keys, "a:" KEY_A "\n", error, sizeof(error)));
	assert_true(load(&turned, "b:" KEY_B "\na:" KEY_A "\n", error,
	    sizeof(error)));
	assert_true(secret_seal(&keys, plain, 16, sealed, sizeof(sealed)));
	assert_memory_equal(sealed, "v1:a:", 5);
	assert_true(secret_open(&turned, sealed, out, sizeof(out), &len));
	assert_int_equal(len, 16);
	assert_memory_equal(out, plain, 16);
	assert_true(secret_seal(&keys, plain, 16, other, sizeof(other)));
	assert_string_not_equal(sealed, other);
	assert_true(secret_seal(&turned, plain, 16, other, sizeof(other)));
	assert_memory_equal(other, "v1:b:", 5);
	assert_false(secret_open(&keys, other, out, sizeof(out), &len));
	assert_false(secret_open(&keys, sealed, out, 15, &len));
	assert_false(secret_seal(&keys, plain, 16, sealed, sizeof(sealed) - 1));
}

static void
sealed_altered(void **state)
{
	struct secret_keys	keys;
	char			error[256], sealed[SECRET_SEALED_SIZE(6)], out[8];
	size_t			len, n;

	(void)state;
	assert_true(load(&keys, "a:" KEY_A "\nb:" KEY_A "\n", error,
	    sizeof(error)));
	assert_true(secret_seal(&keys, "hello!", 6, sealed, sizeof(sealed)));
	n = strlen(sealed);
	for (size_t i = 0; i < n; i++) {
		char	was = sealed[i];

		sealed[i] = was == 'b' ? 'c' : 'b';
		assert_false(secret_open(&keys, sealed, out, sizeof(out), &len));
		sealed[i] = '\0';
		assert_false(secret_open(&keys, sealed, out, sizeof(out), &len));
		sealed[i] = was;
	}
	assert_true(secret_open(&keys, sealed, out, sizeof(out), &len));
}

static void
mac_depends(void **state)
{
	struct secret_keys	keys;
	unsigned char		a[SECRET_MAC_SIZE], b[SECRET_MAC_SIZE];
	char			error[256];

	(void)state;
	assert_true(load(&keys, "a:" KEY_A "\n", error, sizeof(error)));
	assert_true(secret_mac(&keys, "csrf", "x", 1, a));
	assert_true(secret_mac(&keys, "csrf", "x", 1, b));
	assert_memory_equal(a, b, sizeof(a));
	assert_true(secret_mac(&keys, "other", "x", 1, b));
	assert_memory_not_equal(a, b, sizeof(a));
	assert_true(secret_mac(&keys, "csrf", "y", 1, b));
	assert_memory_not_equal(a, b, sizeof(a));
	secret_keys_clear(&keys);
	assert_false(secret_mac(&keys, "csrf", "x", 1, a));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(password_derives),
		cmocka_unit_test(password_known),
		cmocka_unit_test(salt_malformed),
		cmocka_unit_test(keys_read),
		cmocka_unit_test(keys_refused),
		cmocka_unit_test(sealed_opens),
		cmocka_unit_test(sealed_altered),
		cmocka_unit_test(mac_depends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
