#ifndef WEB_SEAL_H
#define WEB_SEAL_H
#include <jansson.h>
#include <stdbool.h>

/*
 * Keeps an identity number readable for SQL only while it is checked: beside
 * p.identitas go `_identitas_sandi`, sealed with the key file's first key, and
 * `_identitas_samar`, of which only the last four characters can be read.
 *
 * Works on the fields params_read has just read. False: no randomness.
 */
struct request;

bool	seal_identity(struct request *);

/*
 * The other way, for the pages that show a value once: `identitas_sandi` of a
 * document becomes `identitas`, `rahasia_sandi` `rahasia` and, in groups,
 * `rahasia_kelompok`, as address `otpauth` and as code `qr` (qr.h); they stay
 * null when the key is not known. The sealed
 * text leaves the document either way.
 */
void	seal_open(const struct request *, json_t *document);

#endif
