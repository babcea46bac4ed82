#include "web/qr.h"

#include <ctype.h>
#include <openssl/crypto.h>
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define QUIET		4	/* modules around it, as the standard wants */
#define PATH_MAX_BYTES	65536

/* The dark modules of a row, each run of them one rectangle. */
static void
add_row(struct text *path, const unsigned char *bits, int width, int row)
{
	int from, to;

	for (from = 0; from < width; from = to + 1) {
		for (to = from; to < width && (bits[to] & 1) != 0; to++)
			;
		if (to > from)
			text_addf(path, "M%d %dh%dv1h-%dz", QUIET + from,
			    QUIET + row, to - from, to - from);
	}
}

json_t *
qr_document(const char *content)
{
	QRcode *qr = QRcode_encodeString8bit(content, 0, QR_ECLEVEL_M);
	json_t *document = NULL;
	struct text path;

	if (qr == NULL)
		return NULL;
	text_init(&path, PATH_MAX_BYTES);
	for (int row = 0; row < qr->width; row++)
		add_row(&path, qr->data + row * qr->width, qr->width, row);
	if (!path.failed)
		document = json_pack("{s:s, s:i}", "jalur",
		    text_string(&path), "sisi", qr->width + 2 * QUIET);
	if (path.data != NULL)
		OPENSSL_cleanse(path.data, path.len);
	text_clear(&path);
	OPENSSL_cleanse(qr->data, (size_t)qr->width * (size_t)qr->width);
	QRcode_free(qr);
	return document;
}

bool
otpauth_uri(const char *account, const char *secret, char *out, size_t size)
{
	struct text uri;
	bool ok;

	text_init(&uri, size - 1);
	text_adds(&uri, "otpauth://totp/PPID:");
	for (; *account != '\0'; account++)
		text_addf(&uri, isalnum((unsigned char)*account) ||
		    strchr("-._~@", *account) != NULL ? "%c" : "%%%02X",
		    (unsigned char)*account);
	text_addf(&uri, "?secret=%s&issuer=PPID", secret);
	ok = !uri.failed;
	if (ok)
		memcpy(out, text_string(&uri), uri.len + 1);
	if (uri.data != NULL)
		OPENSSL_cleanse(uri.data, uri.len);
	text_clear(&uri);
	return ok;
}
