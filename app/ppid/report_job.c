#include "ppid/report_job.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/evp.h>

#include "document/report_verify.h"
#include "ppid/database.h"
#include "ppid/digest.h"
#include "ppid/report_export.h"

#define PIECE		((size_t)1024 * 1024)
#define NUMBER_SIZE	24
#define PARAMS_MAX	3

/* A parameter: text, or bytes when len is not 0. */
struct param {
	const char	*value;
	size_t		 len;
};

/* One statement; the first value of its result goes to out, if given. */
static bool
call(PGconn *db, const char *sql, int count, const struct param *params,
    char out[NUMBER_SIZE])
{
	const char	*values[PARAMS_MAX];
	int		 lengths[PARAMS_MAX], formats[PARAMS_MAX];
	PGresult	*result;
	bool		 ok;

	for (int i = 0; i < count; i++) {
		values[i] = params[i].value;
		lengths[i] = (int)params[i].len;
		formats[i] = params[i].len > 0;
	}
	result = PQexecParams(db, sql, count, NULL, values, lengths, formats, 0);
	ok = PQresultStatus(result) == PGRES_TUPLES_OK;
	if (!ok)
		database_complain(db, result);
	else if (out != NULL)
		snprintf(out, NUMBER_SIZE, "%s", PQntuples(result) > 0 ?
		    PQgetvalue(result, 0, 0) : "");
	PQclear(result);
	return ok;
}

/* A file that is gone when it is closed. */
static int
file_make(void)
{
	const char	*dir = getenv("TMPDIR");
	int		 fd;

	fd = open(dir == NULL ? "/tmp" : dir, O_TMPFILE | O_RDWR | O_CLOEXEC,
	    0600);
	if (fd == -1)
		perror("ppid: cannot make a temporary file");
	return fd;
}

static bool
pieces_store(PGconn *db, int fd, char *piece, const char *file)
{
	char	number[NUMBER_SIZE];
	off_t	at = 0;
	ssize_t	n;

	for (int i = 0; (n = pread(fd, piece, PIECE, at)) > 0; i++) {
		snprintf(number, sizeof(number), "%d", i);
		if (!call(db, "select tugas.laporan_tulis($1::bigint, $2::int, "
		    "$3::bytea)", 3, (const struct param[]){ { file, 0 },
		    { number, 0 }, { piece, (size_t)n } }, NULL))
			return false;
		at += n;
	}
	return n == 0;
}

static bool
file_store(PGconn *db, const char *report, int fd)
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
		ok = call(db, "select tugas.laporan_mulai($1::bigint, "
		    "$2::bigint, $3::bytea)", 3, (const struct param[]){
		    { report, 0 }, { size, 0 }, { (const char *)digest, len } },
		    file) && pieces_store(db, fd, piece, file) &&
		    call(db, "select tugas.laporan_simpan($1::bigint, "
		    "$2::bigint)", 2, (const struct param[]){ { report, 0 },
		    { file, 0 } }, NULL);
	}
	free(piece);
	return ok && database_commit(db);
}

/* The refusal is a transaction of its own: the one before is taken back. */
static enum report_job_result
refuse(PGconn *db, const char *report, size_t findings, const char *reason)
{
	char	count[NUMBER_SIZE];

	database_rollback(db);
	snprintf(count, sizeof(count), "%zu", findings);
	if (PQstatus(db) != CONNECTION_OK ||
	    !call(db, "select tugas.laporan_gagal($1::bigint, nullif($2, '0')::int, "
	    "$3)", 3, (const struct param[]){ { report, 0 }, { count, 0 },
	    { reason, 0 } }, NULL))
		return REPORT_JOB_AWAY;
	printf("report id=%s refused findings=%zu\n", report, findings);
	return REPORT_JOB_REFUSED;
}

static enum report_job_result
verify_and_store(PGconn *db, const char *report, int fd)
{
	struct report_findings	f;
	enum report_job_result	result = REPORT_JOB_AWAY;

	report_findings_init(&f, NULL);
	if (report_verify(fd, &f)) {
		if (f.total > 0) {
			result = refuse(db, report, f.total,
			    text_string(&f.first));
		} else if (file_store(db, report, fd)) {
			printf("report id=%s made\n", report);
			result = REPORT_JOB_MADE;
		}
	}
	report_findings_clear(&f);
	return result;
}

static enum report_job_result
report_do(PGconn *db, const json_t *job)
{
	struct report_request	request;
	enum report_job_result	result = REPORT_JOB_AWAY;
	struct text		error;
	char			report[NUMBER_SIZE];
	int			fd, spool;

	request.body = json_string_value(json_object_get(job, "badan"));
	request.kind = json_string_value(json_object_get(job, "jenis"));
	request.year = (int)json_integer_value(json_object_get(job, "tahun"));
	request.part = (int)json_integer_value(json_object_get(job, "urut"));
	snprintf(report, sizeof(report), "%lld",
	    (long long)json_integer_value(json_object_get(job, "id")));
	if ((fd = file_make()) == -1)
		return result;
	text_init(&error, REPORT_ERROR_MAX);
	if ((spool = file_make()) != -1) {
		if (report_export(db, &request, fd, spool, &error))
			result = verify_and_store(db, report, fd);
		else
			result = refuse(db, report, 0, text_string(&error));
		close(spool);
	}
	text_clear(&error);
	close(fd);
	return result;
}

enum report_job_result
report_job_run(PGconn *db)
{
	enum report_job_result	 result = REPORT_JOB_AWAY;
	json_t			*job;

	if (!database_exec(db, "begin isolation level repeatable read"))
		return result;
	job = database_json(db, "select tugas.laporan_ambil()", 0, NULL);
	if (json_is_object(job))
		result = report_do(db, job);
	else if (json_is_null(job))
		result = REPORT_JOB_NONE;
	json_decref(job);
	if (result != REPORT_JOB_MADE && result != REPORT_JOB_REFUSED)
		database_rollback(db);
	return result;
}
