#include <stdio.h>
#include <string.h>

#include "web/database.h"
#include "web/kore.h"
#include "web/settings.h"

/*
 * The functions the portal calls, and what it asks before it starts: is
 * PostgreSQL there, and does it have all of them, callable by us?
 */
#define MISSING_QUERY \
	"select coalesce(string_agg(f, ', '), '') from unnest($1::text[]) f " \
	"where to_regprocedure(f) is null " \
	"or not has_function_privilege(to_regprocedure(f), 'execute')"

#define SQL_MAX	160

static struct {
	char	signature[SQL_MAX];		/* web.lacak(text,jsonb) */
	char	sql[SQL_MAX];			/* select web.lacak($1::text,... */
} functions[DATABASE_FUNCTIONS_MAX];
static size_t	functions_count;

size_t
database_add(const char *name, const char *types)
{
	size_t i = functions_count++;
	const char *t = types, *comma;
	struct text sql;

	if (i >= DATABASE_FUNCTIONS_MAX)
		fatalx("more than %d functions", DATABASE_FUNCTIONS_MAX);
	text_init(&sql, SQL_MAX - 1);
	text_addf(&sql, "select web.%s(", name);
	for (int n = 1; t != NULL; n++) {
		comma = strchr(t, ',');
		text_addf(&sql, "%s$%d::%.*s", n > 1 ? "," : "", n,
		    comma != NULL ? (int)(comma - t) : (int)strlen(t), t);
		t = comma != NULL ? comma + 1 : NULL;
	}
	text_adds(&sql, ")");
	snprintf(functions[i].sql, SQL_MAX, "%s", text_string(&sql));
	snprintf(functions[i].signature, SQL_MAX, "web.%s(%s)", name, types);
	text_clear(&sql);
	return i;
}

const char *
database_sql(size_t function)
{
	return functions[function].sql;
}

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
	for (size_t i = 0; i < functions_count; i++)
		text_addf(&list, "%s\"%s\"", i > 0 ? "," : "",
		    functions[i].signature);
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
