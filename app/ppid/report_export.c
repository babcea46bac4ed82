#include "ppid/report_export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "document/report_write.h"

#define NUMBER_SIZE	24
#define COPY_MAX	256

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
ask(PGconn *db, const char *sql, int count, const char *const *values,
    struct text *error)
{
	PGresult	*result;
	json_t		*json = NULL;

	result = PQexecParams(db, sql, count, NULL, values, NULL, NULL, 0);
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
	return ask(db, "select tugas.laporan_kepala($1, $2::int, $3, $4::int)",
	    4, values, error);
}

/* Body and dates as the head gives them: what all that follows is asked with. */
struct span {
	char		 body[NUMBER_SIZE];
	const char	*from;
	const char	*to;
};

static json_t *
figures_ask(PGconn *db, const struct span *span, struct text *error)
{
	const char	*values[] = { span->body, span->from, span->to };

	return ask(db, "select tugas.laporan_ringkas($1::int, $2::date, "
	    "$3::date)", 3, values, error);
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

static bool
rows_copy(PGconn *db, struct report_xml *xml, struct text *error)
{
	char	*line = NULL;
	size_t	 len;
	int	 n;
	bool	 ok = true;

	while ((n = PQgetCopyData(db, &line, 0)) > 0) {
		len = (size_t)n - 1;
		if (memchr(line, '\\', len) != NULL)
			len = unescape(line, len);
		if (ok && !report_write_row(xml, line, len)) {
			text_adds(error, "the database answered with a row of "
			    "another shape");
			ok = false;
		}
		PQfreemem(line);
	}
	if (n == -2)
		explain(db, NULL, error);
	return ok && n == -1;
}

/* Rows come as the server makes them; nothing is kept. */
static bool
rows_write(PGconn *db, const struct span *span, struct report_xml *xml,
    struct text *error)
{
	char		 sql[COPY_MAX];
	char		*from = PQescapeLiteral(db, span->from,
			    strlen(span->from));
	char		*to = PQescapeLiteral(db, span->to, strlen(span->to));
	PGresult	*result;
	bool		 ok;

	snprintf(sql, sizeof(sql), "copy (select tugas.laporan_rincian(%s, %s, "
	    "%s)) to stdout", span->body, from, to);
	PQfreemem(from);
	PQfreemem(to);
	result = PQexec(db, sql);
	ok = PQresultStatus(result) == PGRES_COPY_OUT;
	if (!ok)
		explain(db, result, error);
	PQclear(result);
	if (!ok)
		return false;
	ok = rows_copy(db, xml, error);
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
write_all(PGconn *db, const json_t *head, int fd, struct text *error)
{
	struct report_xml	 xml;
	struct span		 span;
	json_t			*figures;
	bool			 ok;

	snprintf(span.body, sizeof(span.body), "%lld",
	    (long long)json_integer_value(json_object_get(head, "badan")));
	span.from = json_string_value(json_object_get(head, "dari"));
	span.to = json_string_value(json_object_get(head, "acuan"));
	if (span.from == NULL || span.to == NULL) {
		text_adds(error, "the head of the report lacks its dates");
		return false;
	}
	if ((figures = figures_ask(db, &span, error)) == NULL)
		return false;
	ok = report_xml_init(&xml, fd) &&
	    report_write_begin(&xml, head, figures, error);
	json_decref(figures);
	ok = ok && rows_write(db, &span, &xml, error);
	if (ok) {
		report_write_end(&xml);
		ok = report_xml_flush(&xml);
	}
	if (xml.failed)
		text_addf(error, "cannot write the report: %s",
		    strerror(xml.error));
	report_xml_clear(&xml);
	return ok;
}

bool
report_export(PGconn *db, const struct report_request *request, int fd,
    struct text *error)
{
	json_t	*head;
	bool	 ok;

	PQclear(PQexec(db, "set local datestyle = 'ISO'"));
	PQclear(PQexec(db, "set local jit = off"));
	if ((head = head_ask(db, request, error)) == NULL)
		return false;
	ok = write_all(db, head, fd, error);
	json_decref(head);
	return ok;
}
