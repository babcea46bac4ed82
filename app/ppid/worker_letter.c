#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "ppid/letter_process.h"
#include "ppid/worker.h"

#define PIECE		((size_t)1024 * 1024)
#define NUMBER_MAX	32	/* digits of a bigint, with the NUL */
#define PARAMS_MAX	3

/* A parameter: text, or bytes when len is not 0. */
struct param {
	const char	*value;
	size_t		 len;
};

/* One statement; its result's first value goes to out. False: it failed. */
static bool
call(PGconn *db, const char *sql, size_t count, const struct param *params,
    char *out)
{
	const char	*values[PARAMS_MAX];
	int		 lengths[PARAMS_MAX], formats[PARAMS_MAX];
	PGresult	*result;
	size_t		 i;
	bool		 ok;

	for (i = 0; i < count; i++) {
		values[i] = params[i].value;
		lengths[i] = (int)params[i].len;
		formats[i] = params[i].len > 0;
	}
	result = PQexecParams(db, sql, (int)count, NULL, values, lengths,
	    formats, 0);
	ok = PQresultStatus(result) == PGRES_TUPLES_OK ||
	    PQresultStatus(result) == PGRES_COMMAND_OK;
	if (!ok)
		worker_complain("letter", db, result);
	else if (out != NULL)
		snprintf(out, NUMBER_MAX, "%s", PQntuples(result) > 0 ?
		    PQgetvalue(result, 0, 0) : "");
	PQclear(result);
	return ok;
}

static bool
simple(PGconn *db, const char *sql)
{
	return call(db, sql, 0, NULL, NULL);
}

static bool
pieces_store(PGconn *db, const char *file, const char *pdf, size_t len)
{
	char	 number[NUMBER_MAX];
	size_t	 i, n;

	for (i = 0; i * PIECE < len; i++) {
		n = len - i * PIECE < PIECE ? len - i * PIECE : PIECE;
		snprintf(number, sizeof(number), "%zu", i);
		if (!call(db, "select tugas.surat_tulis($1::bigint, $2::int, "
		    "$3::bytea)", 3, (const struct param[]){ { file, 0 },
		    { number, 0 }, { pdf + i * PIECE, n } }, NULL))
			return false;
	}
	return true;
}

static bool
pdf_store(PGconn *db, const char *letter, const char *pdf, size_t len)
{
	unsigned char	 digest[EVP_MAX_MD_SIZE];
	unsigned int	 digest_len;
	char		 file[NUMBER_MAX], size[NUMBER_MAX];

	if (!EVP_Digest(pdf, len, digest, &digest_len, EVP_sha256(), NULL))
		return false;
	snprintf(size, sizeof(size), "%zu", len);
	return call(db, "select tugas.surat_mulai($1::bigint, $2::bigint, "
	    "$3::bytea)", 3, (const struct param[]){ { letter, 0 },
	    { size, 0 }, { (const char *)digest, digest_len } }, file) &&
	    pieces_store(db, file, pdf, len) &&
	    call(db, "select tugas.surat_simpan($1::bigint, $2::bigint)", 2,
	    (const struct param[]){ { letter, 0 }, { file, 0 } }, NULL);
}

/* Stores what the child wrote; the file in memory is mapped, not copied. */
static bool
file_store(PGconn *db, const char *letter, int fd)
{
	struct stat	 st;
	void		*map;
	bool		 ok;

	if (fstat(fd, &st) == -1 || st.st_size == 0)
		return false;
	map = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (map == MAP_FAILED)
		return false;
	ok = pdf_store(db, letter, map, (size_t)st.st_size);
	munmap(map, (size_t)st.st_size);
	return ok;
}

/* The failure is noted in a transaction of its own. */
static enum worker_step
give_up(PGconn *db, const char *letter, const char *number,
    const char *reason)
{
	char	 tries[NUMBER_MAX];

	if (!simple(db, "rollback") || !call(db,
	    "select tugas.surat_gagal($1::bigint, $2)", 2,
	    (const struct param[]){ { letter, 0 }, { reason, 0 } }, tries))
		return WORKER_AWAY;
	worker_log("letter_failed", "nomor=%s tries=%s reason=\"%s\"", number,
	    tries, reason);
	return WORKER_FAILED;
}

static enum worker_step
letter_do(PGconn *db, const PGresult *row, int stop)
{
	const char		*letter = PQgetvalue(row, 0, 0);
	const char		*number = PQgetvalue(row, 0, 1);
	struct letter_job	 job = { .stop = stop };
	bool			 ok;

	job.contents = PQgetvalue(row, 0, 2);
	job.len = (size_t)PQgetlength(row, 0, 2);
	switch (letter_process(&job)) {
	case LETTER_STOPPED:
		return WORKER_STOPPED;
	case LETTER_FAILED:
		return give_up(db, letter, number, job.error);
	case LETTER_RENDERED:
		break;
	}
	ok = file_store(db, letter, job.pdf);
	close(job.pdf);
	if (!ok)
		return give_up(db, letter, number, "not stored");
	if (!simple(db, "commit"))
		return WORKER_AWAY;
	worker_log("letter_stored", "nomor=%s", number);
	return WORKER_DONE;
}

enum worker_step
worker_letter(PGconn *db, int stop)
{
	enum worker_step	 step = WORKER_AWAY;
	PGresult		*row;

	if (!simple(db, "begin"))
		return step;
	row = PQexec(db, "select s ->> 'id', s ->> 'nomor', s ->> 'isi' "
	    "from (select tugas.surat_ambil()) t (s) where s is not null");
	if (PQresultStatus(row) != PGRES_TUPLES_OK)
		worker_complain("letter", db, row);
	else if (PQntuples(row) == 1)
		step = letter_do(db, row, stop);
	else
		step = WORKER_IDLE;
	PQclear(row);
	if (step != WORKER_DONE && step != WORKER_FAILED &&
	    !simple(db, "rollback"))
		step = WORKER_AWAY;
	return step;
}
