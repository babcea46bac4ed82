#include "ppid/bundle_zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <openssl/evp.h>

#include "core/bytes.h"
#include "ppid/database.h"

#define NUMBER_SIZE	24
#define PERMISSIONS	0644

enum { PATH, TIME, WORDS, FILE_ID, SIZE, DIGEST, COLUMNS };

struct zip {
	PGconn		*db;
	const char	*bundle;
	struct archive	*archive;
	EVP_MD_CTX	*digest;	/* of the entry at hand */
	long long	 left;		/* bytes that it still needs */
};

static bool
zip_complain(struct zip *z)
{
	fprintf(stderr, "ppid: cannot write the archive: %s\n",
	    archive_error_string(z->archive));
	return false;
}

static bool
bytes_add(struct zip *z, const char *bytes, size_t len)
{
	z->left -= (long long)len;
	if (z->left < 0)
		return false;
	if (archive_write_data(z->archive, bytes, len) != (la_ssize_t)len)
		return zip_complain(z);
	return EVP_DigestUpdate(z->digest, bytes, len) == 1;
}

static bool
piece_add(struct zip *z, const char *file, int number)
{
	char		 n[NUMBER_SIZE];
	const char	*values[] = { z->bundle, file, n };
	PGresult	*result;
	bool		 ok;

	snprintf(n, sizeof(n), "%d", number);
	result = PQexecParams(z->db, "select tugas.bundel_potong($1::bigint, "
	    "$2::bigint, $3::int)", 3, NULL, values, NULL, NULL, 1);
	ok = PQresultStatus(result) == PGRES_TUPLES_OK;
	if (!ok)
		database_complain(z->db, result);
	else
		ok = PQgetlength(result, 0, 0) > 0 &&
		    bytes_add(z, PQgetvalue(result, 0, 0),
		    (size_t)PQgetlength(result, 0, 0));
	PQclear(result);
	return ok;
}

static bool
digest_holds(struct zip *z, const char *expected)
{
	unsigned char	 digest[EVP_MAX_MD_SIZE];
	char		 hex[BYTES_HEX_SIZE(EVP_MAX_MD_SIZE)];
	unsigned int	 len;

	if (EVP_DigestFinal_ex(z->digest, digest, &len) != 1)
		return false;
	bytes_to_hex(digest, len, hex);
	return strcmp(hex, expected) == 0;
}

static bool
header_add(struct zip *z, const PGresult *rows, int row)
{
	struct archive_entry	*entry = archive_entry_new();
	bool			 ok;

	if (entry == NULL)
		return false;
	archive_entry_set_pathname(entry, PQgetvalue(rows, row, PATH));
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, PERMISSIONS);
	archive_entry_set_mtime(entry,
	    (time_t)strtoll(PQgetvalue(rows, row, TIME), NULL, 10), 0);
	archive_entry_set_size(entry, z->left);
	ok = archive_write_header(z->archive, entry) == ARCHIVE_OK ||
	    zip_complain(z);
	archive_entry_free(entry);
	return ok;
}

static bool
entry_add(struct zip *z, const PGresult *rows, int row)
{
	bool	 ok;

	z->left = strtoll(PQgetvalue(rows, row, SIZE), NULL, 10);
	ok = EVP_DigestInit_ex(z->digest, EVP_sha256(), NULL) == 1 &&
	    header_add(z, rows, row);
	if (ok && PQgetisnull(rows, row, FILE_ID))
		ok = bytes_add(z, PQgetvalue(rows, row, WORDS),
		    (size_t)PQgetlength(rows, row, WORDS));
	else
		for (int i = 0; ok && z->left > 0; i++)
			ok = piece_add(z, PQgetvalue(rows, row, FILE_ID), i);
	ok = ok && z->left == 0 &&
	    digest_holds(z, PQgetvalue(rows, row, DIGEST));
	if (!ok)
		fprintf(stderr, "ppid: entry %d of bundle %s is not what was "
		    "stored\n", row + 1, z->bundle);
	return ok;
}

static bool
entries_add(struct zip *z)
{
	PGresult	*rows = database_query(z->db,
			    "select jalur, waktu, teks, berkas, ukuran, sidik "
			    "from tugas.bundel_isi($1::bigint)", 1, &z->bundle);
	bool		 ok = rows != NULL && PQnfields(rows) == COLUMNS &&
			    PQntuples(rows) > 0;

	for (int i = 0; ok && i < PQntuples(rows); i++)
		ok = entry_add(z, rows, i);
	PQclear(rows);
	return ok;
}

bool
bundle_zip(PGconn *db, const char *bundle, int fd)
{
	struct zip	 z = { .db = db, .bundle = bundle,
			    .archive = archive_write_new(),
			    .digest = EVP_MD_CTX_new() };
	bool		 ok;

	ok = z.archive != NULL && z.digest != NULL;
	if (ok)
		ok = (archive_write_set_format_zip(z.archive) == ARCHIVE_OK &&
		    archive_write_open_fd(z.archive, fd) == ARCHIVE_OK) ||
		    zip_complain(&z);
	ok = ok && entries_add(&z);
	if (ok && archive_write_close(z.archive) != ARCHIVE_OK)
		ok = zip_complain(&z);
	archive_write_free(z.archive);
	EVP_MD_CTX_free(z.digest);
	return ok;
}
