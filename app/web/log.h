#ifndef WEB_LOG_H
#define WEB_LOG_H
#include <stddef.h>
#include <stdint.h>

/*
 * The portal's log: lines of key=value on standard output.
 *
 * A request is one line: time, request id, method, the route's name, status,
 * milliseconds, bytes, milliseconds in the database. Never a path, a query, an
 * address, a name or anything else a person could be known by.
 *
 * Lines are gathered and written by log_flush, which the tick calls.
 */
struct log_request {
	const char	*id;
	const char	*method;
	const char	*route;
	int		 status;
	uint64_t	 us;
	uint64_t	 database_us;
	size_t		 bytes;
};

void	log_request(const struct log_request *);

/* Something the operator should know, about a part of the portal. */
void	log_event(const char *part, const char *, ...)
	    __attribute__((format(printf, 2, 3)));

void	log_flush(void);

/* Microseconds of a clock that never goes back. */
uint64_t	log_clock(void);

#endif
