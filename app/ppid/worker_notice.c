#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/field.h"
#include "ppid/notice_limits.h"
#include "ppid/process.h"
#include "ppid/worker.h"

/* What `ppid-notice` may see of our settings. */
static const char *const settings[] = { "PPID_SMTP_URL", "PPID_SMTP_USER",
    "PPID_SMTP_PASSWORD_FILE", "PPID_MAIL_FROM", "PPID_WEBHOOK_URL",
    "PPID_WEBHOOK_KEY_FILE", "PPID_TLS_CA_FILE", "PPID_NOTICE_TIMEOUT", NULL };

static bool
is_set(const char *name)
{
	const char	*value = getenv(name);

	return value != NULL && value[0] != '\0';
}

/* One statement; its result's first value is logged as the event. */
static bool
call(PGconn *db, const char *event, const char *sql, int count,
    const char *const *values)
{
	PGresult	*result = PQexecParams(db, sql, count, NULL, values,
			    NULL, NULL, 0);
	ExecStatusType	 status = PQresultStatus(result);
	bool		 ok;

	ok = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
	if (!ok)
		worker_complain("notice", db, result);
	else if (event != NULL && PQntuples(result) == 1)
		worker_log(event, "%s", PQgetvalue(result, 0, 0));
	PQclear(result);
	return ok;
}

bool
worker_notice_channels(PGconn *db)
{
	bool		 mail = is_set("PPID_SMTP_URL") &&
			    is_set("PPID_MAIL_FROM");
	bool		 webhook = is_set("PPID_WEBHOOK_URL") &&
			    is_set("PPID_WEBHOOK_KEY_FILE");
	const char	*values[] = { mail ? "t" : "f", webhook ? "t" : "f" };

	if (mail != is_set("PPID_SMTP_URL"))
		worker_log("settings", "reason=\"PPID_SMTP_URL needs "
		    "PPID_MAIL_FROM; no mail is sent\"");
	if (webhook != is_set("PPID_WEBHOOK_URL"))
		worker_log("settings", "reason=\"PPID_WEBHOOK_URL needs "
		    "PPID_WEBHOOK_KEY_FILE; no webhook is called\"");
	return call(db, NULL, "select tugas.kiriman_saluran($1, $2)", 2, values);
}

static int
kill_after(void)
{
	const char	*setting = getenv("PPID_NOTICE_TIMEOUT");
	long		 timeout = NOTICE_TIMEOUT;

	if (setting != NULL)
		(void)field_number(setting, 1, NOTICE_TIMEOUT_MAX, &timeout);
	return (int)NOTICE_KILL_AFTER(timeout);
}

/* How SQL calls what went wrong, by the exit status in notice.h. */
static const char *
cause(int status)
{
	return status == 3 ? "sambungan" : status == 5 ? "tetap" : "sementara";
}

/* The reason in the log is what SQL kept: without addresses. */
static enum worker_step
failed(PGconn *db, const char *id, const struct process *p)
{
	const char	*values[] = { id, cause(p->status), p->error };

	return call(db, "notice_failed", "select pg_catalog.format("
	    "'id=%s state=%s tries=%s reason=\"%s\"', $1, g ->> 'keadaan', "
	    "g ->> 'percobaan', pg_catalog.translate(g ->> 'galat', '\"', "
	    "'''')) from (select tugas.kiriman_gagal($1::bigint, $2, $3)) t (g)",
	    3, values) && call(db, NULL, "commit", 0, NULL) ? WORKER_FAILED :
	    WORKER_AWAY;
}

static enum worker_step
notice_do(PGconn *db, const PGresult *row, int stop)
{
	const char		*id = PQgetvalue(row, 0, 0);
	const char		*args[] = { getenv("PPID_ASSETS"),
				    getenv("PORTAL_URL"), NULL };
	struct process		 p = { .program = "ppid-notice", .args = args,
				    .settings = settings,
				    .in = PQgetvalue(row, 0, 1),
				    .len = (size_t)PQgetlength(row, 0, 1),
				    .seconds = kill_after(), .stop = stop };
	enum process_outcome	 outcome = process_run(&p);

	if (outcome == PROCESS_STOPPED)
		return WORKER_STOPPED;
	if (outcome == PROCESS_FAILED)
		return failed(db, id, &p);
	close(p.out);
	return call(db, NULL, "select tugas.kiriman_terkirim($1::bigint)", 1,
	    &id) && call(db, NULL, "commit", 0, NULL) &&
	    call(db, "notice_sent", "select 'id=' || $1::text", 1, &id) ?
	    WORKER_DONE : WORKER_AWAY;
}

enum worker_step
worker_notice(PGconn *db, int stop)
{
	enum worker_step	 step = WORKER_AWAY;
	PGresult		*row;

	if (!call(db, NULL, "begin", 0, NULL))
		return step;
	row = PQexec(db, "select k ->> 'id', k from (select "
	    "tugas.kiriman_ambil()) t (k) where k is not null");
	if (PQresultStatus(row) != PGRES_TUPLES_OK)
		worker_complain("notice", db, row);
	else if (PQntuples(row) == 1)
		step = notice_do(db, row, stop);
	else
		step = WORKER_IDLE;
	PQclear(row);
	if (step != WORKER_DONE && step != WORKER_FAILED &&
	    !call(db, NULL, "rollback", 0, NULL))
		step = WORKER_AWAY;
	return step;
}
