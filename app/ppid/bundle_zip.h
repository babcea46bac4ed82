#ifndef PPID_BUNDLE_ZIP_H
#define PPID_BUNDLE_ZIP_H

/*
 * Packs the contents of one bundle, as the database names them, into a ZIP.
 * Memory stays flat: files pass in pieces, and each is held against the digest
 * it was stored under.  The same contents give the same bytes.
 */

#include <stdbool.h>

#include <libpq-fe.h>

/* False after one sentence on stderr; nothing of the file is then of use. */
bool	bundle_zip(PGconn *db, const char *bundle, int fd);

#endif
