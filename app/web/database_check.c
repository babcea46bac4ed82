#include <string.h>

#include "web/database.h"
#include "web/settings.h"

/*
 * What the portal asks before it starts: is PostgreSQL there, and does it have
 * every function the table of routes names, callable by us?
 */
#define MISSING_QUERY \
	"select coalesce(string_agg(f, ', '), '') from unnest($1::text[]) f " \
	"where to_regprocedure(f) is null " \
	"or not has_function_privilege(to_regprocedure(f), 'execute')"

static PGconn *
check_connect(void)
{
	const char *keys[] = { "dbname", "connect_timeout",
	    "application_name", "gssencmode", NULL };
	const char *values[] = { settings.database, "5", "portal start",
	    "disable", NULL };

	return PQconnectdbParams(keys, values, 1);
}

/* libpq's sentences end with a line break and may have several. */
static void
add_first_line(struct text *error, const char *s)
{
	text_add(error, s, strcspn(s, "\n"));
}

static bool
check_functions(PGconn *pg, struct text *error)
{
	const char *value;
	struct text list;
	PGresult *result;
	bool ok = false;

	text_init(&list, 65536);
	text_adds(&list, "{");
	for (size_t i = 0; i < database_count(); i++)
		text_addf(&list, "%s\"%s\"", i > 0 ? "," : "",
		    database_signature(i));
	text_adds(&list, "}");
	value = text_string(&list);
	result = PQexecParams(pg, MISSING_QUERY, 1, NULL, &value, NULL, NULL,
	    0);
	text_clear(&list);
	if (PQresultStatus(result) != PGRES_TUPLES_OK) {
		text_adds(error, "the database could not be asked for its "
		    "functions; run \"ppid db deploy\": ");
		add_first_line(error, PQerrorMessage(pg));
	} else if (*PQgetvalue(result, 0, 0) != '\0') {
		text_addf(error, "the database lacks functions the portal "
		    "calls; run \"ppid db deploy\": %s",
		    PQgetvalue(result, 0, 0));
	} else
		ok = true;
	PQclear(result);
	return ok;
}

bool
database_check(struct text *error)
{
	PGconn *pg = check_connect();
	bool ok = false;

	if (PQstatus(pg) != CONNECTION_OK) {
		text_adds(error, "PostgreSQL cannot be reached; start it or "
		    "correct PORTAL_DATABASE: ");
		add_first_line(error, PQerrorMessage(pg));
	} else
		ok = check_functions(pg, error);
	PQfinish(pg);
	return ok;
}
