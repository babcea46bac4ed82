#ifndef WEB_LOGIN_H
#define WEB_LOGIN_H
#include "web/request.h"

/*
 * Log-in: the account's cost and salt are asked for (an unknown account has
 * some that cost the same and stay the same), the key is derived from the
 * password in a task, outside the event loop, and the database given that key,
 * _turunan, together with the new session's hash. The database compares: no
 * stored hash ever comes here, and nothing here decides who gets a session.
 *
 * A new password goes the same way: the fields sandi_baru and sandi_ulang are
 * compared here and hashed in the task; the database is told the new hash, or
 * what is wrong with it (_sandi_galat: pendek, panjang, beda, sama), and given
 * the key derived from the old password, sandi.
 *
 * Passwords stay in memory until then and are wiped; they are never sent to
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
