#ifndef PPID_KEY_FILE_H
#define PPID_KEY_FILE_H

/*
 * The key file as `ppid key` changes it: a new key on top, an old one taken
 * out. The file is replaced whole, by a rename, with the owner and mode it
 * had, so that whoever reads it finds the old file or the new one and a
 * crash leaves one of both.
 *
 * Every failure is one sentence on stderr. What the keys mean is told by
 * core/secret.h.
 */

#include <stdbool.h>
#include <stddef.h>

#include "core/secret.h"

/* The file that PORTAL_KEY_FILE names, read; NULL after one sentence. */
const char	*key_file_load(struct secret_keys *keys);

/* Puts a random key `id` on top of the file and of `keys`. */
bool	 key_file_add(const char *path, struct secret_keys *keys,
	    const char *id);

/* Takes the key `id` out of the file and of `keys`. */
bool	 key_file_drop(const char *path, struct secret_keys *keys,
	    const char *id);

#endif
