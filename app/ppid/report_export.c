#include "ppid/report_export.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <unistd.h>

#include <jansson.h>

#include "document/report_write.h"

#define NUMBER_SIZE	24
#define COPY_MAX	256
#define CONNINFO_MAX	64	/* options of a connection */

/* Why a statement failed, without the driver's newlines. */
static void
explain(PGconn *db, const PGresult *result, struct text *error)
{
	const char	*message = NULL;

	if (result != NULL)
		message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	if (message == NULL)
		message = PQerrorMessage(db);
	text_add(error, message, strcspn(message, "\n"));
}

static json_t *
answer_read(PGconn *db, PGresult *result, struct text *error)
{
	json_t	*json = NULL;

	if (PQresultStatus(result) != PGRES_TUPLES_OK)
		explain(db, result, error);
	else if ((json = json_loads(PQgetvalue(result, 0, 0), 0, NULL)) == NULL)
		text_adds(error, "the database answered with bad JSON");
	PQclear(result);
	return json;
}

static json_t *
head_ask(PGconn *db, const struct report_request *r, struct text *error)
{
	char		 year[NUMBER_SIZE], part[NUMBER_SIZE];
	const char	*values[] = { r->body, year, r->kind, part };

	snprintf(year, sizeof(year), "%d", r->year);
	snprintf(part, sizeof(part), "%d", r->part);
	return answer_read(db, PQexecParams(db, "select tugas.laporan_kepala($1, "
	    "$2::int, $3, $4::int)", 4, NULL, values, NULL, NULL, 0), error);
}

/* Body and dates as the head gives them: what all that follows is asked with. */
struct span {
	char		 body[NUMBER_SIZE];
	const char	*from;
	const char	*to;
};

/* Another connection, made as the first was. */
static PGconn *
connect_again(PGconn *db)
{
	const char		*keys[CONNINFO_MAX + 1], *values[CONNINFO_MAX + 1];
	PQconninfoOption	*options = PQconninfo(db);
	PGconn			*again;
	size_t			 n = 0;

	for (PQconninfoOption *o = options; o != NULL && o->keyword != NULL &&
	    n < CONNINFO_MAX; o++) {
		if (o->val != NULL && o->val[0] != '\0') {
			keys[n] = o->keyword;
			values[n++] = o->val;
		}
	}
	keys[n] = values[n] = NULL;
	again = PQconnectdbParams(keys, values, 0);
	PQconninfoFree(options);
	return again;
}

/* The second connection sees what the first sees. */
static bool
snapshot_share(PGconn *db, PGconn *second, struct text *error)
{
	PGresult	*result = PQexec(db, "select tugas.laporan_potret()");
	char		 sql[COPY_MAX];
	bool		 ok = PQresultStatus(result) == PGRES_TUPLES_OK;

	if (!ok) {
		explain(db, result, error);
		PQclear(result);
		return false;
	}
	snprintf(sql, sizeof(sql), "begin isolation level repeatable read read "
	    "only; set transaction snapshot '%s'", PQgetvalue(result, 0, 0));
	PQclear(result);
	result = PQexec(second, sql);
	ok = PQresultStatus(result) == PGRES_COMMAND_OK;
	if (!ok)
		explain(second, result, error);
	PQclear(result);
	return ok;
}

/* Asks for the figures and does not wait. NULL: a sentence is in error. */
static PGconn *
figures_ask(PGconn *db, const struct span *span, struct text *error)
{
	const char	*values[] = { span->body, span->from, span->to };
	PGconn		*second = connect_again(db);

	if (PQstatus(second) != CONNECTION_OK) {
		explain(second, NULL, error);
	} else if (snapshot_share(db, second, error)) {
		if (PQsendQueryParams(second, "select tugas.laporan_ringkas("
		    "$1::int, $2::date, $3::date)", 3, NULL, values, NULL, NULL,
		    0))
			return second;
		explain(second, NULL, error);
	}
	PQfinish(second);
	return NULL;
}

/* COPY's text form puts a backslash before what it would confuse. */
static size_t
unescape(char *line, size_t n)
{
	static const char	 from[] = "bfnrtv", to[] = "\b\f\n\r\t\v";
	const char		*letter;
	size_t			 out = 0;

	for (size_t i = 0; i < n; i++) {
		if (line[i] != '\\' || i + 1 == n) {
			line[out++] = line[i];
			continue;
		}
		letter = strchr(from, line[++i]);
		line[out++] = letter == NULL || *letter == '\0' ? line[i] :
		    to[letter - from];
	}
	return out;
}

/* A book's rows as they wait in the spool, and where they end there. */
struct spooled {
	int64_t	rows;
	off_t	end;
};

static bool
rows_copy(PGconn *db, enum report_book_name book, struct report_xml *xml,
    int64_t *rows, struct text *error)
{
	char	*line = NULL;
	size_t	 len;
	int	 n;
	bool	 ok = true;

	while ((n = PQgetCopyData(db, &line, 0)) > 0) {
		len = (size_t)n - 1;
		if (memchr(line, '\\', len) != NULL)
			len = unescape(line, len);
		if (ok && !report_write_row(xml, book, line, len)) {
			text_adds(error, "the database answered with a row of "
			    "another shape");
			ok = false;
		}
		++*rows;
		PQfreemem(line);
	}
	if (n == -2)
		explain(db, NULL, error);
	return ok && n == -1;
}

static bool
copy_begin(PGconn *db, enum report_book_name book, const struct span *span,
    struct text *error)
{
	static const char *const functions[REPORT_BOOKS] = {
		[REPORT_REQUESTS] = "tugas.laporan_rincian",
		[REPORT_OBJECTIONS] = "tugas.laporan_rincian_keberatan",
		[REPORT_DISPUTES] = "tugas.laporan_rincian_sengketa",
	};
	char		 sql[COPY_MAX];
	char		*from = PQescapeLiteral(db, span->from,
			    strlen(span->from));
	char		*to = PQescapeLiteral(db, span->to, strlen(span->to));
	PGresult	*result;
	bool		 ok;

	snprintf(sql, sizeof(sql), "copy (select %s(%s, %s, %s)) to stdout",
	    functions[book], span->body, from, to);
	PQfreemem(from);
	PQfreemem(to);
	result = PQexec(db, sql);
	ok = PQresultStatus(result) == PGRES_COPY_OUT;
	if (!ok)
		explain(db, result, error);
	PQclear(result);
	return ok;
}

/* Rows come as the server makes them; nothing is kept. */
static bool
rows_write(PGconn *db, enum report_book_name book, const struct span *span,
    struct report_xml *xml, int64_t *rows, struct text *error)
{
	PGresult	*result;
	bool		 ok;

	if (!copy_begin(db, book, span, error))
		return false;
	ok = rows_copy(db, book, xml, rows, error);
	while ((result = PQgetResult(db)) != NULL) {
		if (PQresultStatus(result) != PGRES_COMMAND_OK) {
			explain(db, result, error);
			ok = false;
		}
		PQclear(result);
	}
	return ok;
}

static bool
rows_spool(PGconn *db, const struct span *span, int spool,
    struct spooled books[REPORT_BOOKS], struct text *error)
{
	struct report_xml	xml;
	bool			ok = report_xml_init(&xml, spool);

	for (size_t i = 0; ok && i < REPORT_BOOKS; i++) {
		ok = rows_write(db, (enum report_book_name)i, span, &xml,
		    &books[i].rows, error) && report_xml_flush(&xml) &&
		    (books[i].end = lseek(spool, 0, SEEK_CUR)) != -1;
	}
	if (xml.failed)
		text_addf(error, "cannot write the rows: %s",
		    strerror(xml.error));
	report_xml_clear(&xml);
	return ok;
}

static bool
spool_append(int fd, int spool, off_t at, off_t end, struct text *error)
{
	ssize_t	n = 1;

	while (at < end && n > 0)
		n = sendfile(fd, spool, &at, (size_t)(end - at));
	if (at < end)
		text_addf(error, "cannot write the report: %s", strerror(errno));
	return at >= end;
}

static bool
rows_append(struct report_xml *xml, const struct spooled books[REPORT_BOOKS],
    int fd, int spool, struct text *error)
{
	enum report_book_name	book;
	off_t			at = 0;

	for (size_t i = 0; i < REPORT_BOOKS; i++) {
		book = (enum report_book_name)i;
		report_write_rows_begin(xml, book, books[i].rows);
		if (!report_xml_flush(xml) ||
		    !spool_append(fd, spool, at, books[i].end, error))
			return false;
		report_write_rows_end(xml, book);
		at = books[i].end;
	}
	report_write_end(xml);
	return report_xml_flush(xml);
}

/* Head and figures, then the rows that wait in the spool, then the end. */
static bool
file_write(const json_t *head, const json_t *figures, int fd, int spool,
    const struct spooled books[REPORT_BOOKS], struct text *error)
{
	struct report_xml	xml;
	bool			ok;

	ok = report_xml_init(&xml, fd) &&
	    report_write_begin(&xml, head, figures, error) &&
	    rows_append(&xml, books, fd, spool, error);
	if (xml.failed)
		text_addf(error, "cannot write the report: %s",
		    strerror(xml.error));
	report_xml_clear(&xml);
	return ok;
}

static bool
write_all(PGconn *db, const json_t *head, int fd, int spool,
    struct text *error)
{
	struct spooled	 books[REPORT_BOOKS] = { { 0, 0 } };
	struct span	 span;
	PGconn		*second;
	json_t		*figures = NULL;
	bool		 ok;

	snprintf(span.body, sizeof(span.body), "%lld",
	    (long long)json_integer_value(json_object_get(head, "badan")));
	span.from = json_string_value(json_object_get(head, "dari"));
	span.to = json_string_value(json_object_get(head, "acuan"));
	if (span.from == NULL || span.to == NULL) {
		text_adds(error, "the head of the report lacks its dates");
		return false;
	}
	if ((second = figures_ask(db, &span, error)) == NULL)
		return false;
	ok = rows_spool(db, &span, spool, books, error);
	if (ok)
		figures = answer_read(second, PQgetResult(second), error);
	PQfinish(second);
	ok = figures != NULL && file_write(head, figures, fd, spool, books, error);
	json_decref(figures);
	return ok;
}

bool
report_export(PGconn *db, const struct report_request *request, int fd,
    int spool, struct text *error)
{
	json_t	*head;
	bool	 ok;

	PQclear(PQexec(db, "set local datestyle = 'ISO'"));
	if ((head = head_ask(db, request, error)) == NULL)
		return false;
	ok = write_all(db, head, fd, spool, error);
	json_decref(head);
	return ok;
}
