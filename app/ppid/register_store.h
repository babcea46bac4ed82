#ifndef PPID_REGISTER_STORE_H
#define PPID_REGISTER_STORE_H

/*
 * Stores a file that has been made for an export, in the transaction that took
 * it: begun, written in pieces, closed.  False after one sentence on stderr.
 */

#include <stdbool.h>

#include <libpq-fe.h>

bool	register_store(PGconn *db, const char *export, int fd);

#endif
