#ifndef WEB_LOGIN_H
#define WEB_LOGIN_H
#include "web/request.h"

/*
 * Log-in: the stored hash is asked for (an unknown account gets one that costs
 * the same), compared with the password in a task, outside the event loop, and
 * the database told the outcome together with the new session's hash.
 *
 * The password stays in memory until then and is wiped; it is never sent to
 * the database. At most LOGIN_QUEUE_MAX checks wait: the next is told 503.
 */
#define LOGIN_QUEUE_MAX	16

/* Adds the function login needs; once, before database_check. */
void	login_init(void);

/* The stages. */
enum step	login_begin(struct request *);
enum step	login_hash(struct request *);

/* The answer was a success: the session's cookie. */
void	login_cookie(struct request *);

/* May run several times while a task is on; frees when it is not. */
void	login_free(struct request *);

#endif
