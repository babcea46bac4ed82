#include "ppid/file_store.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "ppid/database.h"

#define PIECE		((size_t)1024 * 1024)
#define NUMBER_SIZE	24	/* digits of a bigint, with the NUL */
#define PARAMS		3

/* A parameter: text, or bytes when len is not 0. */
struct param {
	const char	*value;
	size_t		 len;
};

/* One statement; the value of its only row goes to out, if given. */
static bool
call(PGconn *db, const char *sql, const struct param params[PARAMS],
    char out[NUMBER_SIZE])
{
	const char	*values[PARAMS];
	int		 count, lengths[PARAMS], formats[PARAMS];
	PGresult	*result;
	bool		 ok;

	for (count = 0; count < PARAMS && params[count].value != NULL; count++) {
		values[count] = params[count].value;
		lengths[count] = (int)params[count].len;
		formats[count] = params[count].len > 0;
	}
	result = PQexecParams(db, sql, count, NULL, values, lengths, formats, 0);
	ok = PQresultStatus(result) == PGRES_TUPLES_OK &&
	    PQntuples(result) == 1;
	if (!ok)
		database_complain(db, result);
	else if (out != NULL)
		snprintf(out, NUMBER_SIZE, "%s", PQgetvalue(result, 0, 0));
	PQclear(result);
	return ok;
}

static bool
digest(int fd, char *piece, unsigned char *sum, unsigned int *len)
{
	EVP_MD_CTX	*ctx = EVP_MD_CTX_new();
	off_t		 at = 0;
	ssize_t		 n;
	bool		 ok;

	ok = ctx != NULL && EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
	while (ok && (n = pread(fd, piece, PIECE, at)) != 0) {
		ok = n > 0 && EVP_DigestUpdate(ctx, piece, (size_t)n);
		at += n;
	}
	ok = ok && EVP_DigestFinal_ex(ctx, sum, len);
	EVP_MD_CTX_free(ctx);
	return ok;
}

static bool
pieces_store(PGconn *db, const char *file, int fd, char *piece)
{
	char	number[NUMBER_SIZE];
	off_t	at = 0;
	ssize_t	n;

	for (int i = 0; (n = pread(fd, piece, PIECE, at)) > 0; i++) {
		snprintf(number, sizeof(number), "%d", i);
		if (!call(db, "select tugas.berkas_tulis($1::bigint, $2::int, "
		    "$3::bytea)", (const struct param[PARAMS]){ { file, 0 },
		    { number, 0 }, { piece, (size_t)n } }, NULL))
			return false;
		at += n;
	}
	return n == 0;
}

int
file_scratch(void)
{
	const char	*dir = getenv("TMPDIR");
	int		 fd;

	fd = open(dir == NULL ? "/tmp" : dir, O_TMPFILE | O_RDWR | O_CLOEXEC,
	    0600);
	if (fd == -1)
		perror("ppid: cannot make a temporary file");
	return fd;
}

bool
file_store(PGconn *db, const struct file_queue *queue, const char *id, int fd)
{
	unsigned char	 sum[EVP_MAX_MD_SIZE];
	unsigned int	 len;
	char		 file[NUMBER_SIZE], size[NUMBER_SIZE];
	char		*piece = malloc(PIECE);
	struct stat	 st;
	bool		 ok;

	ok = piece != NULL && fstat(fd, &st) == 0 && st.st_size > 0 &&
	    digest(fd, piece, sum, &len);
	if (!ok)
		fprintf(stderr, "ppid: what was made for job %s is empty or "
		    "cannot be read\n", id);
	else
		snprintf(size, sizeof(size), "%lld", (long long)st.st_size);
	ok = ok && call(db, queue->begin, (const struct param[PARAMS]){
	    { id, 0 }, { size, 0 }, { (const char *)sum, len } }, file) &&
	    pieces_store(db, file, fd, piece) &&
	    call(db, queue->close, (const struct param[PARAMS]){ { id, 0 },
	    { file, 0 } }, NULL);
	free(piece);
	return ok;
}
