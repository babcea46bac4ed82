#include "ppid/demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/secret.h"
#include "ppid/database.h"
#include "ppid/rows.h"

#define PATH_SIZE	1024

static json_t *
demo_read(const char *assets, const char *name)
{
	char	path[PATH_SIZE];

	snprintf(path, sizeof(path), "%s/data/%s", assets, name);
	return rows_read(path);
}

/* Give every officer a hash of the same password, each with its own salt. */
static bool
passwords_set(json_t *officers, const char *password)
{
	char	 hash[SECRET_HASH_MAX];
	json_t	*officer;
	size_t	 i;

	json_array_foreach(officers, i, officer) {
		if (!secret_hash(password, strlen(password), hash,
		    sizeof(hash)) ||
		    json_object_set_new(officer, "sandi", json_string(hash)) != 0)
			return false;
	}
	return true;
}

static bool
officers_load(PGconn *db, const char *assets)
{
	const char	*password = getenv("PPID_DEMO_PASSWORD");
	json_t		*officers, *answer = NULL;

	if (password == NULL || strlen(password) < SECRET_PASSWORD_MIN) {
		fprintf(stderr, "ppid: PPID_DEMO_PASSWORD must hold the example "
		    "officers' password, at least %d characters\n",
		    SECRET_PASSWORD_MIN);
		return false;
	}
	if ((officers = demo_read(assets, "contoh_petugas.csv")) == NULL)
		return false;
	if (passwords_set(officers, password))
		answer = database_call(db, "akun.petugas_contoh", officers);
	json_decref(officers);
	json_decref(answer);
	return answer != NULL;
}

static bool
requests_load(PGconn *db, const char *assets)
{
	json_t	*rows, *answer;

	if ((rows = demo_read(assets, "contoh_permohonan.csv")) == NULL)
		return false;
	answer = database_call(db, "tugas.contoh_isi", rows);
	json_decref(rows);
	json_decref(answer);
	return answer != NULL;
}

bool
demo_load(PGconn *db, const char *assets)
{
	if (database_begin(db) && officers_load(db, assets) &&
	    requests_load(db, assets) && database_commit(db))
		return true;
	database_rollback(db);
	return false;
}
