#ifndef PPID_NOTICE_H
#define PPID_NOTICE_H

/*
 * One notice, sent by `ppid-notice`: a program of its own that the worker
 * starts for each, so that the worker carries no network library and a notice
 * that breaks the sender breaks only this process.
 *
 *	ppid-notice ASSETS URL <JOB
 *
 * JOB is what tugas.kiriman_ambil gives; URL is the portal's public address.
 * A server has PPID_NOTICE_TIMEOUT seconds for each answer, and twice that for
 * everything.  The exit status is one of enum notice_result, with one line on
 * stderr unless it was sent.  Nothing is written anywhere else.
 *
 * E-mail: assets/mail/LANGUAGE/NAME.txt, whose first line is the subject, goes
 * to PPID_SMTP_URL (smtps://, or smtp:// with STARTTLS, which only a server on
 * this machine may lack).  Message-ID never changes between attempts.
 *
 * Webhook: a POST of JSON to PPID_WEBHOOK_URL (https://, or http:// on this
 * machine) with
 *	Portal-Delivery: CODE		the same for every attempt
 *	Portal-Timestamp: SECONDS	since 1970, of this attempt
 *	Portal-Signature: sha256=HEX	HMAC-SHA256(key, SECONDS "." body)
 * under the first line of PPID_WEBHOOK_KEY_FILE.  The receiver computes the
 * same, compares, refuses what is old, and forgets a CODE it has seen.
 * Any 2xx is success.  A body is {"jenis":"kabar",…} with number, event and
 * dates and never an identity, or {"jenis":"pesan","ke":"+62…","pesan":…}
 * for the applicant's own number.
 */

#include <stdbool.h>

#include <curl/curl.h>
#include <jansson.h>

#include "core/text.h"
#include "ppid/notice_limits.h"

#define NOTICE_CONNECT_TIMEOUT	10L
#define NOTICE_SIZE_MAX		((size_t)256 * 1024)
#define NOTICE_REASON_MAX	400

enum notice_result {
	NOTICE_SENT = 0,
	NOTICE_WRONG = 2,	/* this program or its settings */
	NOTICE_AWAY = 3,	/* the server cannot be used by anybody */
	NOTICE_LATER = 4,	/* it does not take this one now */
	NOTICE_REFUSED = 5	/* it says it never will */
};

struct notice {
	const char	*assets;
	const char	*url;
	json_t		*job;
	char		 reason[NOTICE_REASON_MAX];
};

/* The job's text under this key; "" when there is none. */
const char		*notice_text(const struct notice *, const char *key);

/* Renders the template; the first line goes to subject. */
bool			 notice_render(struct notice *, struct text *subject,
			    struct text *body);

/* The first line of a file whose name a setting holds, whole or not at all. */
bool			 notice_secret(struct notice *, const char *setting,
			    char *out, size_t cap);

/* Whether an address leads to this very machine. */
bool			 notice_local(const char *url);

/* What every transfer has in common. */
void			 notice_transfer(CURL *, char *error);

/* Keeps the reason: the transfer's own words, else curl's. */
void			 notice_explain(struct notice *, CURLcode,
			    const char *said, const char *error);

enum notice_result	 notice_mail(struct notice *);
enum notice_result	 notice_webhook(struct notice *);

#endif
