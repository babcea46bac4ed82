#ifndef PPID_DIGEST_H
#define PPID_DIGEST_H

/*
 * The SHA-256 of a whole open file, read in pieces: memory stays as large as
 * the caller's `piece`, however large the file. Never moves the file's offset.
 */

#include <stdbool.h>
#include <stddef.h>

/* `digest` holds EVP_MAX_MD_SIZE bytes, *len are used. False: cannot be read. */
bool	digest_file(int fd, char *piece, size_t size, unsigned char *digest,
	    unsigned int *len);

#endif
