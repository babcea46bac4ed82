#include "ppid/digest.h"

#include <sys/types.h>
#include <unistd.h>

#include <openssl/evp.h>

bool
digest_file(int fd, char *piece, size_t size, unsigned char *digest,
    unsigned int *len)
{
	EVP_MD_CTX	*ctx = EVP_MD_CTX_new();
	off_t		 at = 0;
	ssize_t		 n;
	bool		 ok;

	ok = ctx != NULL && EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
	while (ok && (n = pread(fd, piece, size, at)) != 0) {
		ok = n > 0 && EVP_DigestUpdate(ctx, piece, (size_t)n);
		at += n;
	}
	ok = ok && EVP_DigestFinal_ex(ctx, digest, len);
	EVP_MD_CTX_free(ctx);
	return ok;
}
