#ifndef PPID_NOTICE_LIMITS_H
#define PPID_NOTICE_LIMITS_H

/*
 * How long sending a notice may take, for the sender and for who waits for it:
 * after a server that did not answer the sender still says goodbye.
 */
#define NOTICE_TIMEOUT		60	/* seconds, unless PPID_NOTICE_TIMEOUT */
#define NOTICE_TIMEOUT_MAX	600
#define NOTICE_KILL_AFTER(t)	(4 * (t) + 5)

#endif
