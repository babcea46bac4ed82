#include "ppid/report_job.h"

#include <stdio.h>
#include <unistd.h>

#include "document/report_verify.h"
#include "ppid/database.h"
#include "ppid/file_store.h"
#include "ppid/report_export.h"

#define NUMBER_SIZE	24

static const struct file_queue queue = {
	"select tugas.laporan_mulai($1::bigint, $2::bigint, $3::bytea)",
	"select tugas.laporan_simpan($1::bigint, $2::bigint)"
};

/* The refusal is a transaction of its own: the one before is taken back. */
static enum report_job_result
refuse(PGconn *db, const char *report, size_t findings, const char *reason)
{
	char		 count[NUMBER_SIZE];
	PGresult	*result;

	database_rollback(db);
	snprintf(count, sizeof(count), "%zu", findings);
	if (PQstatus(db) != CONNECTION_OK || (result = database_query(db,
	    "select tugas.laporan_gagal($1::bigint, nullif($2, '0')::int, $3)",
	    3, (const char *[]){ report, count, reason })) == NULL)
		return REPORT_JOB_AWAY;
	PQclear(result);
	printf("report id=%s refused findings=%zu\n", report, findings);
	return REPORT_JOB_REFUSED;
}

static enum report_job_result
verify_and_store(PGconn *db, const char *report, int fd)
{
	struct report_findings	f;
	enum report_job_result	result = REPORT_JOB_AWAY;

	report_findings_init(&f, NULL);
	if (report_verify(fd, &f, NULL)) {
		if (f.total > 0) {
			result = refuse(db, report, f.total,
			    text_string(&f.first));
		} else if (file_store(db, &queue, report, fd) &&
		    database_commit(db)) {
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
	if ((fd = file_scratch()) == -1)
		return result;
	text_init(&error, REPORT_ERROR_MAX);
	if ((spool = file_scratch()) != -1) {
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
