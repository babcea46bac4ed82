#include "ppid/command.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ppid/database.h"
#include "ppid/deploy.h"
#include "ppid/demo.h"
#include "ppid/rows.h"
#include "ppid/sqlfile.h"

#define DATABASE_NAME	"portal"

/* What `db check` asks of the database; each must answer true. */
static const struct {
	const char	*sentence;
	const char	*sql;
} checks[] = {
	{ "the server is PostgreSQL 15 or later",
	    "select current_setting('server_version_num')::int >= 150000" },
	{ "data checksums are on",
	    "select current_setting('data_checksums')::bool" },
	{ "nothing is lost in a crash (fsync, full_page_writes)",
	    "select current_setting('fsync')::bool and "
	    "current_setting('full_page_writes')::bool" },
	{ "every index is valid",
	    "select not exists (select from pg_index where not indisvalid)" },
	{ "every constraint is validated",
	    "select not exists (select from pg_constraint "
	    "where not convalidated)" },
	{ "portal_web and portal_worker may touch no table",
	    "select not exists (select from pg_class c join pg_namespace n "
	    "on n.oid = c.relnamespace cross join (values ('portal_web'), "
	    "('portal_worker')) r (name) where n.nspname !~ '^(pg_|information_schema)' "
	    "and c.relkind in ('r', 'p', 'v', 'm', 'f') and "
	    "has_table_privilege(r.name, c.oid, 'select, insert, update, delete'))" },
	{ "nobody but the owner may make large objects or hold locks, and none "
	    "was made",
	    "select not exists (select from pg_proc p cross join (values "
	    "('portal_api'), ('portal_web'), ('portal_worker')) r (name) "
	    "where p.pronamespace = 'pg_catalog'::regnamespace and "
	    "p.proname ~ '^(lo_|lo(read|write)$|pg_(try_)?advisory_)' and "
	    "has_function_privilege(r.name, p.oid, 'execute')) and "
	    "not exists (select from pg_largeobject_metadata)" },
	{ "regions and agencies are there ('ppid db seed')",
	    "select exists (select from organisasi.opd) and "
	    "exists (select from organisasi.wilayah)" },
};

/* Where the data of a seed comes from and the call that takes its rows. */
static const struct {
	const char	*file;
	const char	*sql;
} seeds[] = {
	{ "wilayah_76.csv", "select tugas.wilayah_impor($1)" },
	{ "hari_libur.csv", "select tugas.libur_impor('ID-5', $1)" },
	{ "badan_publik.csv", "select tugas.badan_impor($1)" },
	{ "opd_sulbar.csv", "select tugas.opd_impor('SULBAR', $1)" },
};

static const char *
setting(const char *name)
{
	const char	*value = getenv(name);

	if (value != NULL && value[0] != '\0')
		return value;
	fprintf(stderr, "ppid: %s is not set; it names the folder with the "
	    "program's %s\n", name, strcmp(name, "PPID_SQL") == 0 ?
	    "SQL files" : "assets");
	return NULL;
}

/* The database that PPID_DATABASE names, or "portal"; in fresh memory. */
static char *
name_of_database(void)
{
	const char		*conninfo = getenv("PPID_DATABASE");
	PQconninfoOption	*options = NULL;
	const char		*name = DATABASE_NAME;
	char			*copy;

	if (conninfo != NULL)
		options = PQconninfoParse(conninfo, NULL);
	for (PQconninfoOption *o = options; o != NULL && o->keyword != NULL; o++) {
		if (strcmp(o->keyword, "dbname") == 0 && o->val != NULL)
			name = o->val;
	}
	copy = strdup(name);
	PQconninfoFree(options);
	return copy;
}

/* One file of `dir`, in a transaction of its own. */
static bool
file_run(PGconn *db, const char *dir, const char *name)
{
	struct sqlfile	file;
	bool		ok;

	ok = database_begin(db) && sqlfile_read(&file, dir, name);
	if (!ok)
		return false;
	ok = sqlfile_run(&file, db) && database_commit(db);
	sqlfile_clear(&file);
	return ok;
}

/* Make the database when it is missing and close it to everybody else. */
static bool
database_make(PGconn *db, const char *name)
{
	const char	*values[1] = { name };
	char		 sql[512], *quoted;
	PGresult	*result;
	bool		 present, ok;

	result = database_query(db, "select 1 from pg_database where datname = $1",
	    1, values);
	present = PQntuples(result) == 1;
	ok = result != NULL;
	PQclear(result);
	if ((quoted = PQescapeIdentifier(db, name, strlen(name))) == NULL)
		return false;
	snprintf(sql, sizeof(sql), "create database %s owner portal_owner "
	    "template template0 encoding 'UTF8' locale 'C.UTF-8'", quoted);
	ok = ok && (present || database_exec(db, sql));
	snprintf(sql, sizeof(sql), "revoke all on database %s from public; "
	    "grant connect on database %s to portal_web, portal_worker",
	    quoted, quoted);
	ok = ok && database_exec(db, sql);
	PQfreemem(quoted);
	return ok;
}

/* Inside the database itself: what a new one gives to everybody. */
static bool
database_close(const char *name, const char *dir)
{
	PGconn	*db = database_open_named("PPID_ADMIN_DATABASE", name);
	bool	 ok = db != NULL && file_run(db, dir, "public.sql");

	PQfinish(db);
	return ok;
}

static int
db_init(int argc, char **argv)
{
	const char	*dir = setting("PPID_SQL");
	char		*name;
	PGconn		*db;
	bool		 ok;

	(void)argc;
	(void)argv;
	if (dir == NULL || (db = database_open("PPID_ADMIN_DATABASE")) == NULL)
		return 1;
	ok = (name = name_of_database()) != NULL &&
	    file_run(db, dir, "roles.sql") && database_make(db, name) &&
	    database_close(name, dir);
	if (ok)
		printf("database %s and its roles are there\n", name);
	free(name);
	PQfinish(db);
	return ok ? 0 : 1;
}

static int
db_deploy(int argc, char **argv)
{
	const char		*dir = setting("PPID_SQL");
	struct deploy_count	 count;
	PGconn			*db;
	bool			 ok;

	(void)argc;
	(void)argv;
	if (dir == NULL || (db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	ok = deploy_run(db, dir, &count);
	if (ok)
		printf("%zu migrations applied, %zu were there, %zu files "
		    "loaded\n", count.applied, count.known, count.loaded);
	PQfinish(db);
	return ok ? 0 : 1;
}

/* Some functions answer with a list of faults instead of an error. */
static bool
faults_print(const char *file, const json_t *answer)
{
	const json_t	*faults = json_object_get(answer, "galat"), *fault;
	size_t		 i;

	json_array_foreach(faults, i, fault)
		fprintf(stderr, "%s: row %lld: %s\n", file,
		    (long long)json_integer_value(json_object_get(fault, "baris")),
		    json_string_value(json_object_get(fault, "pesan")));
	return json_array_size(faults) > 0;
}

static bool
seed_load(PGconn *db, const char *assets, size_t i)
{
	char		 path[SQLFILE_PATH_MAX], *text;
	const char	*values[1];
	json_t		*rows, *answer = NULL;
	bool		 ok;

	snprintf(path, sizeof(path), "%s/data/%s", assets, seeds[i].file);
	if ((rows = rows_read(path)) == NULL)
		return false;
	if ((text = json_dumps(rows, JSON_COMPACT)) != NULL) {
		values[0] = text;
		answer = database_json(db, seeds[i].sql, 1, values);
	}
	ok = answer != NULL && !faults_print(path, answer);
	if (ok)
		printf("%s: %zu rows\n", seeds[i].file, json_array_size(rows));
	free(text);
	json_decref(rows);
	json_decref(answer);
	return ok;
}

static int
db_seed(int argc, char **argv)
{
	const char	*assets = setting("PPID_ASSETS");
	PGconn		*db;
	bool		 ok;

	(void)argc;
	(void)argv;
	if (assets == NULL || (db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	ok = database_begin(db);
	for (size_t i = 0; ok && i < sizeof(seeds) / sizeof(seeds[0]); i++)
		ok = seed_load(db, assets, i);
	ok = ok && database_commit(db);
	PQfinish(db);
	return ok ? 0 : 1;
}

static int
db_demo(int argc, char **argv)
{
	const char	*assets = setting("PPID_ASSETS");
	PGconn		*db;
	bool		 ok;

	(void)argc;
	(void)argv;
	if (assets == NULL || (db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	ok = demo_load(db, assets);
	PQfinish(db);
	return ok ? 0 : 1;
}

static bool
check_run(PGconn *db, size_t i)
{
	PGresult	*result = database_query(db, checks[i].sql, 0, NULL);
	bool		 ok;

	ok = result != NULL && PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);
	printf("%s - %s\n", ok ? "ok" : "not ok", checks[i].sentence);
	return ok;
}

/* What is not wrong yet, but will be unless somebody acts. */
static bool
warnings_print(PGconn *db)
{
	PGresult	*result = database_query(db,
			    "select tugas.kalender_peringatan()", 0, NULL);

	if (result == NULL)
		return false;
	for (int i = 0; i < PQntuples(result); i++)
		printf("warning - %s\n", PQgetvalue(result, i, 0));
	PQclear(result);
	return true;
}

static int
db_check(int argc, char **argv)
{
	const char		*dir = setting("PPID_SQL");
	struct deploy_count	 count;
	PGconn			*db;
	bool			 ok;

	(void)argc;
	(void)argv;
	if (dir == NULL || (db = database_open("PPID_DATABASE")) == NULL)
		return 1;
	ok = deploy_check(db, dir, &count);
	printf("%s - the migrations are those of %s\n", ok ? "ok" : "not ok", dir);
	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		ok = check_run(db, i) && ok;
	ok = warnings_print(db) && ok;
	PQfinish(db);
	return ok ? 0 : 1;
}

static const struct command commands[] = {
	{ "init", db_init, "As superuser (PPID_ADMIN_DATABASE): make the roles "
	    "and the database, and close it to everybody else", "" },
	{ "deploy", db_deploy, "Apply new migrations, load functions and "
	    "rights, all or nothing", "" },
	{ "seed", db_seed, "Load holidays, regions, the public body and its "
	    "agencies", "" },
	{ "demo", db_demo, "Load example officers and example requests; the "
	    "password comes from PPID_DEMO_PASSWORD", "" },
	{ "check", db_check, "Check migrations, settings and rights", "" },
	{ NULL, NULL, NULL, NULL }
};

int
db_main(int argc, char **argv)
{
	return command_run("ppid db", commands, argc, argv);
}
