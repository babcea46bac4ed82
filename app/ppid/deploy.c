#include "ppid/deploy.h"

#include <stdio.h>
#include <string.h>

#include "ppid/database.h"
#include "ppid/sqlfile.h"

/* Schemas that keep their tables: their functions are replaced in place. */
static const char *const kept[] = { "dasar", "kalender", "organisasi", "akun",
    "layanan", "informasi", "surat", "laporan" };

static const char sql_begin[] =
    "begin;"
    "set local search_path = '';"
    "set local check_function_bodies = off;"
    "set local lock_timeout = '30s';"
    "select pg_advisory_xact_lock(hashtext('portal.deploy'))";

static const char sql_record[] =
    "create schema if not exists dasar;"
    "create table if not exists dasar.migrasi ("
    "	nama text not null constraint migrasi_pk primary key,"
    "	sidik text not null"
    "	    constraint migrasi_sidik_bentuk check (sidik ~ '^[0-9a-f]{64}$'),"
    "	diterapkan timestamptz not null default now());"
    "comment on table dasar.migrasi is"
    "    'Perubahan skema yang sudah diterapkan, menurut urutan namanya';"
    "comment on column dasar.migrasi.nama is 'Nama berkas';"
    "comment on column dasar.migrasi.sidik is 'SHA-256 isi berkas';"
    "comment on column dasar.migrasi.diterapkan is 'Kapan diterapkan'";

/* The web functions belong to portal_api, which only row security lets see. */
static const char sql_web_begin[] =
    "drop schema if exists web cascade;"
    "drop schema if exists tugas cascade;"
    "create schema web;"
    "comment on schema web is 'Yang boleh dipanggil portal; dimuat ulang utuh';"
    "create schema tugas;"
    "comment on schema tugas is"
    "    'Yang boleh dipanggil pekerja latar; dimuat ulang utuh';"
    "grant usage, create on schema web to portal_api;"
    "set local role portal_api";

static const char sql_web_end[] =
    "reset role;"
    "revoke create on schema web from portal_api";

static bool
path_make(char *path, const char *dir, const char *name)
{
	int	n = snprintf(path, SQLFILE_PATH_MAX, "%s/%s", dir, name);

	if (n > 0 && n < SQLFILE_PATH_MAX)
		return true;
	fprintf(stderr, "ppid: the path %s/%s is too long\n", dir, name);
	return false;
}

/* What the database has applied; an empty result for a new database. */
static PGresult *
applied_read(PGconn *db)
{
	PGresult	*result;
	bool		 present;

	result = database_query(db, "select to_regclass('dasar.migrasi') "
	    "is not null", 0, NULL);
	if (result == NULL)
		return NULL;
	present = PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);
	return database_query(db, present ?
	    "select nama, sidik from dasar.migrasi order by nama collate \"C\"" :
	    "select '', '' where false", 0, NULL);
}

/* Compare the i-th applied migration with the i-th file. */
static bool
applied_compare(const PGresult *applied, int i, const struct sqlfile *file,
    const char *name)
{
	const char	*known = PQgetvalue(applied, i, 0);

	if (strcmp(known, name) != 0) {
		if (strcmp(known, name) > 0)
			fprintf(stderr, "%s: comes before %s, which is already "
			    "applied; give it a later number\n", file->path,
			    known);
		else
			fprintf(stderr, "ppid: the database has migration %s, "
			    "which this program does not; use the newer "
			    "program\n", known);
		return false;
	}
	if (strcmp(PQgetvalue(applied, i, 1), file->digest) == 0)
		return true;
	fprintf(stderr, "%s: was changed after it was applied; restore it and "
	    "write a new migration\n", file->path);
	return false;
}

static bool
migration_apply(PGconn *db, const struct sqlfile *file, const char *name)
{
	const char	*values[2] = { name, file->digest };
	PGresult	*result;

	if (!sqlfile_run(file, db) || !database_exec(db, sql_record))
		return false;
	result = database_query(db, "insert into dasar.migrasi (nama, sidik) "
	    "values ($1, $2)", 2, values);
	PQclear(result);
	return result != NULL;
}

/*
 * Walk files and applied migrations side by side. `apply` runs the new ones,
 * else a new one is a failure.
 */
static bool
migrations_walk(PGconn *db, const char *dir, const struct sqlfolder *folder,
    const PGresult *applied, bool apply, struct deploy_count *count)
{
	struct sqlfile	file;
	size_t		known = (size_t)PQntuples(applied);
	bool		ok = true;

	for (size_t i = 0; ok && i < folder->count; i++) {
		const char	*name = folder->name[i];

		if (!sqlfile_read(&file, dir, name))
			return false;
		if (i < known)
			ok = applied_compare(applied, (int)i, &file, name);
		else if (apply)
			ok = migration_apply(db, &file, name);
		else {
			fprintf(stderr, "ppid: migration %s is not applied; "
			    "run 'ppid db deploy'\n", name);
			ok = false;
		}
		sqlfile_clear(&file);
	}
	if (ok && known > folder->count) {
		fprintf(stderr, "ppid: the database has migration %s, which "
		    "this program does not; use the newer program\n",
		    PQgetvalue(applied, (int)folder->count, 0));
		ok = false;
	}
	count->known = known;
	count->applied = folder->count - (ok ? known : folder->count);
	return ok;
}

static bool
migrations_run(PGconn *db, const char *dir, bool apply,
    struct deploy_count *count)
{
	struct sqlfolder	 folder;
	PGresult		*applied;
	char			 path[SQLFILE_PATH_MAX];
	bool			 ok;

	if (!path_make(path, dir, "migrasi") || !sqlfolder_read(&folder, path))
		return false;
	if (folder.count == 0) {
		fprintf(stderr, "ppid: %s holds no migrations; PPID_SQL must "
		    "name the folder sql\n", path);
		return false;
	}
	ok = (applied = applied_read(db)) != NULL &&
	    migrations_walk(db, path, &folder, applied, apply, count);
	PQclear(applied);
	sqlfolder_clear(&folder);
	return ok;
}

static bool
folder_load(PGconn *db, const char *dir, const char *name,
    struct deploy_count *count)
{
	char	path[SQLFILE_PATH_MAX];

	return path_make(path, dir, name) &&
	    sqlfolder_run(path, db, &count->loaded);
}

static bool
rights_load(PGconn *db, const char *dir, struct deploy_count *count)
{
	struct sqlfile	file;
	bool		ok;

	ok = sqlfile_read(&file, dir, "hak.sql") && sqlfile_run(&file, db);
	sqlfile_clear(&file);
	count->loaded++;
	return ok;
}

static bool
everything_load(PGconn *db, const char *dir, struct deploy_count *count)
{
	if (!migrations_run(db, dir, true, count))
		return false;
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
		if (!folder_load(db, dir, kept[i], count))
			return false;
	}
	return database_exec(db, sql_web_begin) &&
	    folder_load(db, dir, "web", count) &&
	    database_exec(db, sql_web_end) &&
	    folder_load(db, dir, "tugas", count) &&
	    rights_load(db, dir, count);
}

bool
deploy_run(PGconn *db, const char *dir, struct deploy_count *count)
{
	*count = (struct deploy_count){ 0, 0, 0 };
	if (database_exec(db, sql_begin) && everything_load(db, dir, count))
		return database_commit(db);
	database_rollback(db);
	return false;
}

bool
deploy_check(PGconn *db, const char *dir, struct deploy_count *count)
{
	*count = (struct deploy_count){ 0, 0, 0 };
	return migrations_run(db, dir, false, count);
}
