#include <stdlib.h>

#include "core/mail.h"
#include "unit.h"

/*
 * Messages whose every part somebody would like to break.  What mail programs
 * make of them is tested with Python's parser in tests/stage/36_notices.
 */
static const struct mail	 usual = {
	.from = "PPID Sulbar <ppid@sulbar.example>", .to = "nur@uji.example",
	.code = "abc123", .language = "id", .subject = "Nomor SULBAR-2026-0001",
	.body = "Yth. Pemohon,\n\nBuka:\nhttps://ppid.example/lacak?a=1&b=2\n"
	    "https://ppid.example.evil/x\n<b>bukan HTML</b>\n",
	.site = "https://ppid.example", .date = 1795248000,
};

/* Headers alone; the caller frees. */
static char *
headers(const struct mail *m)
{
	struct text	 out;
	const char	*error;
	char		*s;

	text_init(&out, 100000);
	assert_true(mail_write(m, &out, &error));
	s = strdup(out.data);
	assert_non_null(s);
	*strstr(s, "\r\n\r\n") = '\0';
	text_clear(&out);
	return s;
}

static void
whole(void **state)
{
	struct text	 out;
	const char	*error;

	(void)state;
	text_init(&out, 100000);
	assert_true(mail_write(&usual, &out, &error));
	assert_ptr_equal(strstr(out.data, "Date: Sat, 21 Nov 2026 08:00:00 "
	    "+0000\r\nFrom: PPID Sulbar <ppid@sulbar.example>\r\n"
	    "To: <nur@uji.example>\r\nSubject: Nomor SULBAR-2026-0001\r\n"
	    "Message-ID: <abc123@sulbar.example>\r\n"), out.data);
	assert_non_null(strstr(out.data, "<a href=3D\"https://ppid.example/"
	    "lacak?a=3D1&amp;b=3D2\">"));
	assert_null(strstr(out.data, "<a href=3D\"https://ppid.example.evil"));
	assert_non_null(strstr(out.data, "&lt;b&gt;bukan HTML&lt;/b&gt;"));
	assert_string_equal(out.data + out.len - 14, "--=_abc123--\r\n");
	text_clear(&out);
}

/* Each line ends in CR LF, none is longer than 998 bytes, or 78 in bodies. */
static void
lines(void **state)
{
	struct mail	 m = usual;
	struct text	 out;
	const char	*error, *s, *end;
	char		 body[3000];

	(void)state;
	memset(body, 'x', sizeof(body) - 1);
	body[sizeof(body) - 1] = '\0';
	memcpy(body + 500, "\xc3\xa9 \n.\n..=\t \n", 13);
	m.body = body;
	text_init(&out, 100000);
	assert_true(mail_write(&m, &out, &error));
	for (s = out.data; *s != '\0'; s = end + 2) {
		end = strstr(s, "\r\n");
		assert_non_null(end);
		assert_true(end - s <= 78);
		assert_ptr_equal(memchr(s, '\n', (size_t)(end - s)), NULL);
		assert_false(s[0] == '.');
	}
	text_clear(&out);
}

static void
no_header_is_added(void **state)
{
	struct mail	 m = usual;
	char		*s;

	(void)state;
	m.subject = "a\r\nBcc: evil@uji.example\r\n\r\nbody";
	s = headers(&m);
	assert_null(strstr(s, "Bcc"));
	assert_non_null(strstr(s, "Subject: =?UTF-8?B?"));
	free(s);
	m.subject = "Perkembangan keberatan Anda: d\xc3\xa9j\xc3\xa0 vu, "
	    "panjang sekali sampai lebih dari satu kata bersandi \xe2\x80\x93";
	s = headers(&m);
	assert_non_null(strstr(s, "?=\r\n =?UTF-8?B?"));
	free(s);
	m = usual;
	m.from = "Badan \"Publik\"\r\nBcc: x <ppid@sulbar.example>";
	s = headers(&m);
	assert_null(strstr(s, "Bcc"));
	free(s);
}

static void
refusals(void **state)
{
	static const char *const	 bad[] = { "", "a", "@b", "a@", "a b@c",
	    "a@b\r\nRCPT TO:<c@d>", "<a@b>", "a@b>", "a@.b", "a@b..c", "a@b.",
	    "\"x\"@b", "a,b@c", "a@b@c", ".a@b", "\xc3\xa9@b.example" };
	struct mail	 m = usual;
	struct text	 out;
	const char	*error;
	char		 name[120];
	size_t		 i;

	(void)state;
	text_init(&out, 100000);
	for (i = 0; i < COUNT(bad); i++) {
		m.to = bad[i];
		assert_false(mail_write(&m, &out, &error));
		assert_string_equal(error, "the receiver is no address");
	}
	m = usual;
	m.from = "a@b <c@d> x";
	assert_false(mail_write(&m, &out, &error));
	m = usual;
	m.code = "a\r\nb";
	assert_false(mail_write(&m, &out, &error));
	m = usual;
	m.body = "\xff";
	assert_false(mail_write(&m, &out, &error));
	m = usual;
	memset(name, 0xbf, sizeof(name));
	memcpy(name + 100, " <ppid@uji.example>", 20);
	m.from = name;
	assert_false(mail_write(&m, &out, &error));
	assert_string_equal(error, "the text is not UTF-8");
	m = usual;
	m.language = "\"i";
	assert_false(mail_write(&m, &out, &error));
	assert_int_equal(out.len, 0);
	out.max = 100;
	assert_false(mail_write(&usual, &out, &error));
	assert_string_equal(error, "the message is too large");
	text_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(whole),
		cmocka_unit_test(lines),
		cmocka_unit_test(no_header_is_added),
		cmocka_unit_test(refusals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
