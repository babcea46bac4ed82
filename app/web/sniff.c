#include "web/sniff.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "core/utf8.h"

#define ZIP_END_SIZE	22
#define ZIP_END_SEARCH	(65535 + ZIP_END_SIZE)
#define ZIP_ENTRY_SIZE	46
#define ZIP_ENTRIES_MAX	10000

#define OFFICE	"application/vnd.openxmlformats-officedocument."
#define OPEN	"application/vnd.oasis.opendocument."

static const struct {
	const char	*magic;
	size_t		 n;
	const char	*type;
} magics[] = {
	{ "%PDF-", 5, "application/pdf" },
	{ "\xff\xd8\xff", 3, "image/jpeg" },
	{ "\x89PNG\r\n\x1a\n", 8, "image/png" },
};

/* An entry with this name makes a ZIP file this type; NULL refuses it. */
static const struct {
	const char	*entry;
	const char	*type;
} office[] = {
	{ "word/document.xml",
	    OFFICE "wordprocessingml.document" },
	{ "xl/workbook.xml", OFFICE "spreadsheetml.sheet" },
	{ "word/vbaProject.bin", NULL },
	{ "xl/vbaProject.bin", NULL },
};

static const char *const open_documents[] = {
	OPEN "text",
	OPEN "spreadsheet",
};

static unsigned
le16(const char *p)
{
	return (unsigned)(uint8_t)p[0] | (unsigned)(uint8_t)p[1] << 8;
}

static uint32_t
le32(const char *p)
{
	return (uint32_t)le16(p) | (uint32_t)le16(p + 2) << 16;
}

/* The record behind the table of contents, searched from the end. */
static const char *
zip_end(const char *data, size_t n)
{
	size_t back = n < ZIP_END_SEARCH ? n : ZIP_END_SEARCH;

	for (size_t i = ZIP_END_SIZE; i <= back; i++)
		if (memcmp(data + n - i, "PK\5\6", 4) == 0)
			return data + n - i;
	return NULL;
}

/* ODF: the first entry is "mimetype", stored as it is. */
static const char *
open_document(const char *data, size_t n)
{
	size_t len;

	if (n < 38 || le16(data + 26) != 8 || le16(data + 28) != 0 ||
	    memcmp(data + 30, "mimetype", 8) != 0)
		return NULL;
	for (size_t i = 0; i < 2; i++) {
		len = strlen(open_documents[i]);
		if (le32(data + 22) == len && n >= 38 + len &&
		    memcmp(data + 38, open_documents[i], len) == 0)
			return open_documents[i];
	}
	return NULL;
}

static const char *
office_document(const char *data, size_t n)
{
	const char *end = zip_end(data, n), *at, *type = NULL;
	size_t len;

	if (end == NULL || le32(end + 16) >= n)
		return NULL;
	at = data + le32(end + 16);
	for (int i = 0; i < ZIP_ENTRIES_MAX && end - at >= ZIP_ENTRY_SIZE &&
	    memcmp(at, "PK\1\2", 4) == 0; i++) {
		len = le16(at + 28);
		if ((size_t)(end - at) < ZIP_ENTRY_SIZE + len)
			return NULL;
		for (size_t k = 0; k < sizeof(office) / sizeof(office[0]);
		    k++) {
			if (strlen(office[k].entry) != len ||
			    memcmp(office[k].entry, at + ZIP_ENTRY_SIZE,
			    len) != 0)
				continue;
			if (office[k].type == NULL)
				return NULL;
			type = office[k].type;
		}
		at += ZIP_ENTRY_SIZE + len + le16(at + 30) + le16(at + 32);
	}
	return type;
}

static bool
is_text(const char *data, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)data[i];

		if (c < ' ' && c != '\n' && c != '\r' && c != '\t')
			return false;
	}
	return n > 0 && utf8_valid(data, n);
}

static bool
looks_like_markup(const char *data, size_t n)
{
	while (n > 0 && strchr(" \t\r\n\xef\xbb\xbf", *data) != NULL) {
		data++;
		n--;
	}
	return n > 0 && *data == '<';
}

const char *
sniff(const char *data, size_t n, const char *filename)
{
	const char *type, *dot;

	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
		if (n >= magics[i].n &&
		    memcmp(data, magics[i].magic, magics[i].n) == 0)
			return magics[i].type;
	if (n >= 30 && memcmp(data, "PK\3\4", 4) == 0) {
		type = open_document(data, n);
		return type != NULL ? type : office_document(data, n);
	}
	if (!is_text(data, n) || looks_like_markup(data, n))
		return NULL;
	dot = strrchr(filename, '.');
	return dot != NULL && strcasecmp(dot, ".csv") == 0 ? "text/csv" :
	    "text/plain";
}
