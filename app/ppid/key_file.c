#include "ppid/key_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "core/bytes.h"

#define LINE_MAX_	(SECRET_KEY_ID_MAX + 1 + SECRET_KEY_SIZE * 2 + 2)
#define FILE_MAX	(SECRET_KEYS_MAX * LINE_MAX_)

const char *
key_file_load(struct secret_keys *keys)
{
	const char	*path = getenv("PORTAL_KEY_FILE");
	char		 error[512];

	if (path == NULL || *path == '\0') {
		fprintf(stderr, "ppid: PORTAL_KEY_FILE is not set\n");
		return NULL;
	}
	if (secret_keys_load(keys, path, error, sizeof(error)))
		return path;
	fprintf(stderr, "ppid: %s\n", error);
	return NULL;
}

static bool
complain(const char *what, const char *path)
{
	fprintf(stderr, "ppid: cannot %s %s: %s\n", what, path,
	    strerror(errno));
	return false;
}

/* A rename is only safe once the folder is on disk as well. */
static bool
folder_sync(const char *path)
{
	char	copy[PATH_MAX];
	int	fd;
	bool	ok;

	snprintf(copy, sizeof(copy), "%s", path);
	if ((fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) == -1)
		return false;
	ok = fsync(fd) == 0;
	close(fd);
	return ok;
}

static bool
bytes_write(int fd, const char *data, size_t n)
{
	ssize_t	done;

	for (; n > 0; data += done, n -= (size_t)done)
		if ((done = write(fd, data, n)) <= 0)
			return false;
	return true;
}

/* A file beside `path`, complete and on disk, with its owner and mode. */
static bool
beside_write(const char *beside, const struct stat *like, const char *data,
    size_t n)
{
	int	fd;
	bool	ok;

	(void)unlink(beside);
	fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd == -1)
		return false;
	ok = bytes_write(fd, data, n) &&
	    fchown(fd, like->st_uid, like->st_gid) == 0 &&
	    fchmod(fd, like->st_mode & 0700) == 0 && fsync(fd) == 0;
	return close(fd) == 0 && ok;
}

static bool
file_replace(const char *path, const char *data, size_t n)
{
	char		beside[PATH_MAX];
	struct stat	like;

	if (snprintf(beside, sizeof(beside), "%s.new", path) >=
	    (int)sizeof(beside) || stat(path, &like) == -1)
		return complain("replace", path);
	if (beside_write(beside, &like, data, n) &&
	    rename(beside, path) == 0 && folder_sync(path))
		return true;
	complain("replace", path);
	(void)unlink(beside);
	return false;
}

static bool
keys_write(const char *path, const struct secret_keys *keys)
{
	char	data[FILE_MAX + 1], hex[BYTES_HEX_SIZE(SECRET_KEY_SIZE)];
	size_t	n = 0;
	bool	ok;

	for (size_t i = 0; i < keys->count; i++) {
		bytes_to_hex(keys->key[i].bytes, SECRET_KEY_SIZE, hex);
		n += (size_t)snprintf(data + n, sizeof(data) - n, "%s:%s\n",
		    keys->key[i].id, hex);
	}
	ok = file_replace(path, data, n);
	OPENSSL_cleanse(data, sizeof(data));
	OPENSSL_cleanse(hex, sizeof(hex));
	return ok;
}

bool
key_file_add(const char *path, struct secret_keys *keys, const char *id)
{
	struct secret_key *key = &keys->key[0];

	if (keys->count == SECRET_KEYS_MAX) {
		fprintf(stderr, "ppid: %s holds %d keys already; drop old ones "
		    "first\n", path, SECRET_KEYS_MAX);
		return false;
	}
	memmove(&keys->key[1], key, keys->count * sizeof(*key));
	keys->count++;
	snprintf(key->id, sizeof(key->id), "%s", id);
	if (RAND_bytes(key->bytes, SECRET_KEY_SIZE) != 1) {
		fprintf(stderr, "ppid: there is no randomness for a key\n");
		return false;
	}
	return keys_write(path, keys);
}

bool
key_file_drop(const char *path, struct secret_keys *keys, const char *id)
{
	size_t	i = 0;

	while (i < keys->count && strcmp(keys->key[i].id, id) != 0)
		i++;
	if (i == keys->count) {
		fprintf(stderr, "ppid: %s holds no key %s\n", path, id);
		return false;
	}
	keys->count--;
	memmove(&keys->key[i], &keys->key[i + 1],
	    (keys->count - i) * sizeof(keys->key[0]));
	return keys_write(path, keys);
}
