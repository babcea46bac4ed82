#include "ppid/register_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "ppid/database.h"
#include "ppid/digest.h"

#define PIECE		((size_t)1024 * 1024)
#define NUMBER_SIZE	24
#define PARAMS		3

/* A parameter: text, or bytes when len is not 0. */
struct param {
	const char	*value;
	size_t		 len;
};

/* One statement; the first value of its result goes to out, if given. */
static bool
call(PGconn *db, const char *sql, const struct param params[PARAMS], char *out)
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
pieces_store(PGconn *db, int fd, char *piece, const char *file)
{
	char	 number[NUMBER_SIZE];
	off_t	 at = 0;
	ssize_t	 n;

	for (int i = 0; (n = pread(fd, piece, PIECE, at)) > 0; i++) {
		snprintf(number, sizeof(number), "%d", i);
		if (!call(db, "select tugas.ekspor_tulis($1::bigint, $2::int, "
		    "$3::bytea)", (const struct param[PARAMS]){ { file, 0 },
		    { number, 0 }, { piece, (size_t)n } }, NULL))
			return false;
		at += n;
	}
	return n == 0;
}

bool
register_store(PGconn *db, const char *export, int fd)
{
	unsigned char	 digest[EVP_MAX_MD_SIZE];
	unsigned int	 len;
	char		 file[NUMBER_SIZE], size[NUMBER_SIZE];
	char		*piece = malloc(PIECE);
	struct stat	 st;
	bool		 ok;

	ok = piece != NULL && fstat(fd, &st) == 0 &&
	    digest_file(fd, piece, PIECE, digest, &len);
	if (ok) {
		snprintf(size, sizeof(size), "%lld", (long long)st.st_size);
		ok = call(db, "select tugas.ekspor_mulai($1::bigint, "
		    "$2::bigint, $3::bytea)", (const struct param[PARAMS]){
		    { export, 0 }, { size, 0 },
		    { (const char *)digest, len } }, file) &&
		    pieces_store(db, fd, piece, file) &&
		    call(db, "select tugas.ekspor_simpan($1::bigint, "
		    "$2::bigint)", (const struct param[PARAMS]){
		    { export, 0 }, { file, 0 } }, NULL);
	}
	free(piece);
	return ok;
}
