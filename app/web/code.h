#ifndef WEB_CODE_H
#define WEB_CODE_H
#include "web/request.h"

/*
 * One-time codes (TOTP, RFC 6238: SHA-1, six digits, thirty seconds, one step
 * to either side). The sealed secret is asked for, opened here, and the
 * database told which step of time the code belongs to, _langkah, or nothing;
 * it accepts a step once.
 *
 * Each time a fresh secret goes along, sealed, as _rahasia_baru: whoever sets
 * up a new one takes it, all others ignore it. No secret leaves the portal
 * but in the answer of a row that shows it once.
 */

/* Adds the function it needs; once, before database_check. */
void	code_init(void);

/* The stages. */
enum step	code_begin(struct request *);
enum step	code_check(struct request *);

#endif
