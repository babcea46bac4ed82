#include <unistd.h>

#include "ppid/database.h"
#include "ppid/file_store.h"
#include "ppid/letter_process.h"
#include "ppid/worker.h"

static const struct file_queue queue = {
	"select tugas.surat_mulai($1::bigint, $2::bigint, $3::bytea)",
	"select tugas.surat_simpan($1::bigint, $2::bigint)"
};

/* The failure is noted in a transaction of its own. */
static enum worker_step
give_up(PGconn *db, const char *letter, const char *number,
    const char *reason)
{
	PGresult	*tries;

	if (!database_exec(db, "rollback") || (tries = database_query(db,
	    "select tugas.surat_gagal($1::bigint, $2)", 2,
	    (const char *[]){ letter, reason })) == NULL)
		return WORKER_AWAY;
	worker_log("letter_failed", "nomor=%s tries=%s reason=\"%s\"", number,
	    PQgetvalue(tries, 0, 0), reason);
	PQclear(tries);
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
	ok = file_store(db, &queue, letter, job.pdf);
	close(job.pdf);
	if (!ok)
		return give_up(db, letter, number, "not stored");
	if (!database_commit(db))
		return WORKER_AWAY;
	worker_log("letter_stored", "nomor=%s", number);
	return WORKER_DONE;
}

enum worker_step
worker_letter(PGconn *db, int stop)
{
	enum worker_step	 step = WORKER_AWAY;
	PGresult		*row;

	if (!database_begin(db))
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
	    !database_exec(db, "rollback"))
		step = WORKER_AWAY;
	return step;
}
