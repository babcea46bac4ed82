#ifndef PPID_DEMO_H
#define PPID_DEMO_H

/*
 * What `ppid db demo` loads: one example officer per role, all with the
 * password that PPID_DEMO_PASSWORD holds, and example requests in every
 * state. What is already there stays as it is.
 */

#include <stdbool.h>

#include <libpq-fe.h>

/* False after a sentence on stderr; nothing has changed then. */
bool	demo_load(PGconn *db, const char *assets);

#endif
