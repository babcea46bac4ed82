#include "ppid/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CALL_SQL_MAX	256

/* libpq's messages end with newlines; show the text without them. */
static void
complain_text(const char *what, const char *message)
{
	size_t	n = strlen(message);

	while (n > 0 && (message[n - 1] == '\n' || message[n - 1] == ' '))
		n--;
	fprintf(stderr, "ppid: %s: %.*s\n", what, (int)n, message);
}

void
database_complain(PGconn *db, const PGresult *result)
{
	const char	*message = NULL, *detail, *hint;

	if (result != NULL)
		message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	if (message == NULL) {
		complain_text("database", PQerrorMessage(db));
		return;
	}
	complain_text("database", message);
	if ((detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL)) != NULL)
		complain_text("detail", detail);
	if ((hint = PQresultErrorField(result, PG_DIAG_MESSAGE_HINT)) != NULL)
		complain_text("hint", hint);
}

PGconn *
database_open(const char *setting)
{
	return database_open_named(setting, NULL);
}

/* A NULL ends the words early; of two names the later one counts. */
PGconn *
database_open_named(const char *setting, const char *name)
{
	const char	*conninfo = getenv(setting);
	const char	*words[] = { "dbname", name == NULL ? NULL : "dbname",
			    NULL };
	const char	*values[] = { conninfo, name, NULL };
	PGconn		*db;

	if (conninfo == NULL || conninfo[0] == '\0') {
		fprintf(stderr, "ppid: %s is not set; it says how to reach the "
		    "database, for example \"host=/run/portal dbname=portal "
		    "user=portal_owner\"\n", setting);
		return NULL;
	}
	db = PQconnectdbParams(words, values, 1);
	if (db == NULL || PQstatus(db) != CONNECTION_OK) {
		complain_text(setting, db == NULL ? "out of memory" :
		    PQerrorMessage(db));
		PQfinish(db);
		return NULL;
	}
	if (!database_exec(db, "set client_min_messages to warning")) {
		PQfinish(db);
		return NULL;
	}
	return db;
}

bool
database_exec(PGconn *db, const char *sql)
{
	PGresult	*result = PQexec(db, sql);
	ExecStatusType	 status = PQresultStatus(result);
	bool		 ok;

	ok = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
	if (!ok)
		database_complain(db, result);
	PQclear(result);
	return ok;
}

PGresult *
database_query(PGconn *db, const char *sql, int count,
    const char *const *values)
{
	PGresult	*result;
	ExecStatusType	 status;

	result = PQexecParams(db, sql, count, NULL, values, NULL, NULL, 0);
	status = PQresultStatus(result);
	if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
		return result;
	database_complain(db, result);
	PQclear(result);
	return NULL;
}

bool
database_print(PGconn *db, const char *sql)
{
	PGresult	*result = database_query(db, sql, 0, NULL);

	for (int i = 0; i < PQntuples(result); i++) {
		for (int j = 0; j < PQnfields(result); j++)
			printf("%s%s", j == 0 ? "" : "\t",
			    PQgetvalue(result, i, j));
		putchar('\n');
	}
	PQclear(result);
	return result != NULL;
}

json_t *
database_json(PGconn *db, const char *sql, int count,
    const char *const *values)
{
	PGresult	*result = database_query(db, sql, count, values);
	json_error_t	 error;
	json_t		*json = NULL;

	if (result == NULL)
		return NULL;
	if (PQntuples(result) != 1 || PQnfields(result) != 1)
		fprintf(stderr, "ppid: expected one value from: %s\n", sql);
	else if (PQgetisnull(result, 0, 0))
		json = json_null();
	else if ((json = json_loads(PQgetvalue(result, 0, 0), JSON_DECODE_ANY,
	    &error)) == NULL)
		fprintf(stderr, "ppid: the database answered with bad JSON: "
		    "%s\n", error.text);
	PQclear(result);
	return json;
}

json_t *
database_call(PGconn *db, const char *function, const json_t *argument)
{
	char		 sql[CALL_SQL_MAX];
	const char	*values[1];
	char		*text = json_dumps(argument, JSON_COMPACT | JSON_ENCODE_ANY);
	json_t		*json;

	if (text == NULL) {
		fprintf(stderr, "ppid: cannot write the argument of %s as "
		    "JSON\n", function);
		return NULL;
	}
	snprintf(sql, sizeof(sql), "select to_jsonb(%s($1::jsonb))", function);
	values[0] = text;
	json = database_json(db, sql, 1, values);
	free(text);
	return json;
}

bool
database_begin(PGconn *db)
{
	return database_exec(db, "begin");
}

bool
database_commit(PGconn *db)
{
	return database_exec(db, "commit");
}

void
database_rollback(PGconn *db)
{
	PQclear(PQexec(db, "rollback"));
}
