#ifndef WEB_CODE_H
#define WEB_CODE_H
#include "web/request.h"

/*
 * One-time codes (TOTP, RFC 6238). The sealed secret is asked for, opened here
 * and given back as _rahasia; the database, which keeps a digest of it, counts
 * the codes out itself, compares, and accepts each one once. So a right code
 * needs the portal's key as well as what was typed: neither the log-in role
 * nor a copy of the database is enough.
 *
 * Each time a fresh secret goes along, sealed as _rahasia_baru and as a digest,
 * _rahasia_sidik: whoever sets up a new one takes it, all others ignore it. No
 * secret reaches a browser but in the answer of a row that shows it once.
 */

/* Adds the function it needs; once, before database_check. */
void	code_init(void);

/* The stages. */
enum step	code_begin(struct request *);
enum step	code_check(struct request *);

#endif
