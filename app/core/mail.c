#include "core/mail.h"

#include <stdio.h>
#include <string.h>

#include "core/bytes.h"
#include "core/utf8.h"

#define LINE_MAX_QP	75	/* characters before a soft line break */
#define WORD_BYTES	42	/* of UTF-8 in one encoded word: 75 characters */
#define PLAIN_FIELD_MAX	60

static const char	 alphanumeric[] = "abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

static bool
is_alphanumeric(char c)
{
	return c != '\0' && strchr(alphanumeric, c) != NULL;
}

/* An address that can stand in a header and in SMTP as it is. */
static bool
address_valid(const char *s)
{
	const char	*at = strchr(s, '@'), *c;

	if (at == NULL || at == s || at - s > 64 || at[1] == '\0' ||
	    strlen(s) > MAIL_ADDRESS_MAX || *s == '.')
		return false;
	for (c = s; c < at; c++)
		if (!is_alphanumeric(*c) &&
		    strchr("!#$%&'*+/=?^_`{|}~.-", *c) == NULL)
			return false;
	for (c = at + 1; *c != '\0'; c++)
		if (!is_alphanumeric(*c) && *c != '-' && (*c != '.' ||
		    !is_alphanumeric(c[-1]) || !is_alphanumeric(c[1])))
			return false;
	return true;
}

bool
mail_address_find(const char *from, char out[MAIL_ADDRESS_MAX + 1])
{
	const char	*open = strrchr(from, '<'), *end;
	size_t		 len;

	if (open == NULL) {
		open = from;
		len = strlen(from);
	} else {
		end = strchr(++open, '>');
		if (end == NULL || end[1] != '\0')
			return false;
		len = (size_t)(end - open);
	}
	if (len > MAIL_ADDRESS_MAX)
		return false;
	memcpy(out, open, len);
	out[len] = '\0';
	return address_valid(out);
}

/* Whether a field may stand as it is. */
static bool
field_plain(const char *s, size_t len)
{
	size_t	 i;

	for (i = 0; i < len; i++)
		if (s[i] < ' ' || s[i] > '~' || strchr("\"\\<>,;:@()[]=?",
		    s[i]) != NULL)
			return false;
	return len > 0 && len <= PLAIN_FIELD_MAX && s[0] != ' ' &&
	    s[len - 1] != ' ';
}

/* Text as RFC 2047 words of at most 75 characters, one on a line. */
static void
field_add(struct text *out, const char *s, size_t len)
{
	struct text	 clean;
	char		 word[BYTES_BASE64_SIZE(WORD_BYTES)];
	size_t		 n, at;

	text_init(&clean, 8192);
	text_add_plain(&clean, s, len);
	s = text_string(&clean);
	if (clean.failed || field_plain(s, clean.len)) {
		text_add(out, s, clean.len);
		out->failed = out->failed || clean.failed;
		text_clear(&clean);
		return;
	}
	for (at = 0; at < clean.len; at += n) {
		n = clean.len - at < WORD_BYTES ? clean.len - at : WORD_BYTES;
		while (at + n < clean.len &&
		    ((unsigned char)s[at + n] & 0xc0) == 0x80)
			n--;	/* not inside a character */
		bytes_to_base64(s + at, n, word);
		text_addf(out, "%s=?UTF-8?B?%s?=", at > 0 ? "\r\n " : "", word);
	}
	text_clear(&clean);
}

/* A body as quoted-printable. */
static void
body_add(struct text *out, const char *s)
{
	size_t	 column = 0;
	bool	 plain;

	for (; *s != '\0'; s++) {
		if (*s == '\n') {
			text_adds(out, "\r\n");
			column = 0;
			continue;
		}
		plain = *s >= ' ' && *s <= '~' && *s != '=' &&
		    !(*s == ' ' && (s[1] == '\n' || s[1] == '\0')) &&
		    !(column == 0 && *s == '.');
		if (column + (plain ? 1 : 3) > LINE_MAX_QP) {
			text_adds(out, "=\r\n");
			column = 0;
		}
		if (plain)
			text_add(out, s, 1);
		else
			text_addf(out, "=%02X", (unsigned char)*s);
		column += plain ? 1 : 3;
	}
	if (column > 0)
		text_adds(out, "\r\n");
}

/* A line that is an address of the portal, and nothing else. */
static bool
line_is_link(const char *s, size_t len, const char *site)
{
	size_t	 n = strlen(site), i;

	if (len <= n || memcmp(s, site, n) != 0 || s[n] != '/')
		return false;
	for (i = n; i < len; i++)
		if (s[i] <= ' ' || s[i] > '~')
			return false;
	return true;
}

static void
html_line_add(struct text *out, const char *s, size_t len, const char *site)
{
	if (!line_is_link(s, len, site)) {
		text_add_html(out, s, len);
		return;
	}
	text_adds(out, "<a href=\"");
	text_add_html(out, s, len);
	text_adds(out, "\">");
	text_add_html(out, s, len);
	text_adds(out, "</a>");
}

static void
html_add(struct text *out, const struct mail *m)
{
	const char	*s, *end;
	bool		 open = false;

	text_addf(out, "<!doctype html>\n<html lang=\"%s\">\n<head>"
	    "<meta charset=\"utf-8\"><title>", m->language);
	text_add_html(out, m->subject, strlen(m->subject));
	text_adds(out, "</title></head>\n<body style=\"font-family:sans-serif;"
	    "line-height:1.5;max-width:40em\">\n");
	for (s = m->body; *s != '\0'; s = *end == '\n' ? end + 1 : end) {
		end = strchrnul(s, '\n');
		if (end == s) {
			text_adds(out, open ? "</p>\n" : "");
			open = false;
			continue;
		}
		text_adds(out, open ? "<br>\n" : "<p>");
		open = true;
		html_line_add(out, s, (size_t)(end - s), m->site);
	}
	text_adds(out, open ? "</p>\n</body>\n</html>\n" : "</body>\n</html>\n");
}

static void
from_add(struct text *out, const struct mail *m, const char *address)
{
	const char	*open = strrchr(m->from, '<');
	size_t		 len = open != NULL ? (size_t)(open - m->from) : 0;

	for (; len > 0 && m->from[len - 1] == ' '; len--)
		;
	text_adds(out, "From: ");
	if (len > 0) {
		field_add(out, m->from, len);
		text_adds(out, len > PLAIN_FIELD_MAX / 2 ? "\r\n " : " ");
	}
	text_addf(out, "<%s>\r\n", address);
}

static void
header_add(struct text *out, const struct mail *m, const char *address)
{
	static const char *const	 days[] = { "Sun", "Mon", "Tue", "Wed",
	    "Thu", "Fri", "Sat" }, *const months[] = { "Jan", "Feb", "Mar",
	    "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	struct tm	 tm;

	gmtime_r(&m->date, &tm);
	text_addf(out, "Date: %s, %02d %s %d %02d:%02d:%02d +0000\r\n",
	    days[tm.tm_wday], tm.tm_mday, months[tm.tm_mon],
	    tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
	from_add(out, m, address);
	text_addf(out, "To: <%s>\r\nSubject: ", m->to);
	field_add(out, m->subject, strlen(m->subject));
	text_addf(out, "\r\nMessage-ID: <%s@%s>\r\n"
	    "Auto-Submitted: auto-generated\r\nContent-Language: %s\r\n"
	    "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n"
	    " boundary=\"=_%s\"\r\n\r\n", m->code, strchr(address, '@') + 1,
	    m->language, m->code);
}

static void
part_add(struct text *out, const struct mail *m, const char *type,
    const char *body)
{
	text_addf(out, "--=_%s\r\nContent-Type: text/%s; charset=UTF-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n", m->code,
	    type);
	body_add(out, body);
}

/* What could break the message is refused before a byte is written. */
static const char *
refuse(const struct mail *m, char address[MAIL_ADDRESS_MAX + 1])
{
	if (!mail_address_find(m->from, address))
		return "the sender is no address";
	if (!address_valid(m->to))
		return "the receiver is no address";
	if (m->code[0] == '\0' || strlen(m->code) > 60 ||
	    m->code[strspn(m->code, alphanumeric)] != '\0')
		return "the code is not letters and digits";
	if (strlen(m->language) != 2 ||
	    strspn(m->language, alphanumeric) != 2)
		return "the language is not two letters";
	if (!utf8_valid(m->from, strlen(m->from)) ||
	    !utf8_valid(m->subject, strlen(m->subject)) ||
	    !utf8_valid(m->body, strlen(m->body)))
		return "the text is not UTF-8";
	return NULL;
}

bool
mail_write(const struct mail *m, struct text *out, const char **error)
{
	char		 address[MAIL_ADDRESS_MAX + 1];
	struct text	 html;

	if ((*error = refuse(m, address)) != NULL)
		return false;
	text_init(&html, out->max);
	html_add(&html, m);
	header_add(out, m, address);
	part_add(out, m, "plain", m->body);
	part_add(out, m, "html", text_string(&html));
	text_addf(out, "--=_%s--\r\n", m->code);
	if (html.failed || out->failed)
		*error = "the message is too large";
	text_clear(&html);
	return *error == NULL;
}
