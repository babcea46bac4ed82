#ifndef WEB_DATABASE_H
#define WEB_DATABASE_H
#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/text.h"

/*
 * Calls of the functions web.NAME over libpq, inside Kore's event loop.
 *
 * A lane is a few connections with one purpose and one statement_timeout, so
 * that slow work never waits in front of quick work. Every connection is in
 * pipeline mode; every call is followed by its own Sync, hence is its own
 * transaction and its failure is its own. Statements are prepared when first
 * used on a connection. A lost connection fails the calls it carried and comes
 * back by itself, after 100 ms, then twice as long, up to 5 s. One that does
 * not answer within its lane's time is treated as lost.
 *
 * Nothing here blocks, except database_check, which runs in the parent before
 * the workers are forked. (A host name in the conninfo would block on DNS: use
 * a socket folder or an address.)
 *
 * The module owns connections and calls; the callback owns the result.
 */
enum database_lane {
	DATABASE_READ,			/* read-only transactions */
	DATABASE_WRITE,
	DATABASE_SLOW,
	DATABASE_BYTES,			/* pieces of files */
	DATABASE_LANES
};

enum database_outcome {
	DATABASE_ANSWERED,		/* there is a result, perhaps an error */
	DATABASE_LOST,			/* the connection broke */
	DATABASE_LATE			/* no answer in time */
};

struct database_value {
	const char	*data;		/* NULL is SQL's null; else ends with NUL */
	int		 len;		/* of binary values */
	bool		 binary;
};

struct database_call;

typedef void	database_done(void *arg, enum database_outcome, PGresult *);

#define DATABASE_VALUES_MAX	3
#define DATABASE_FUNCTIONS_MAX	256

/*
 * Adds web.NAME(types) to the functions the portal needs, "text,jsonb"; the
 * index names it afterwards. Only before database_check. name is borrowed.
 */
size_t	database_add(const char *name, const char *types);

/* Connects once, blocking, and asks for every function added. */
bool	database_check(struct text *error);

/* Begins to connect this worker's lanes. */
void	database_start(void);

/* Looks for connections that stopped answering. */
void	database_tick(uint64_t now_ms);

/*
 * Sends a call; NULL when the lane is away or full. Values are copied. done
 * is called exactly once, later, unless the call is forgotten first.
 */
struct database_call	*database_call(enum database_lane, size_t function,
			    const struct database_value *, int n,
			    bool binary, database_done *, void *arg);

/* The answer is no longer wanted; the call itself still runs. */
void	database_forget(struct database_call *);

/* The statement that calls a function. */
const char	*database_sql(size_t function);

#endif
