#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/mail.h"
#include "ppid/notice.h"

#define PASSWORD_MAX	256

struct transfer {
	const struct text	*message;
	size_t			 at;
	char			 said[NOTICE_REASON_MAX];	/* last answer */
	char			 error[CURL_ERROR_SIZE];
};

static size_t
message_read(char *buffer, size_t size, size_t count, void *arg)
{
	struct transfer	*t = arg;
	size_t		 n = t->message->len - t->at;

	if (n > size * count)
		n = size * count;
	memcpy(buffer, text_string(t->message) + t->at, n);
	t->at += n;
	return n;
}

/* Keeps the server's last line of refusal. */
static size_t
answer_keep(char *line, size_t size, size_t count, void *arg)
{
	struct transfer	*t = arg;
	size_t		 n = size * count;

	if (n > 0 && (line[0] == '4' || line[0] == '5')) {
		if (n >= sizeof(t->said))
			n = sizeof(t->said) - 1;
		memcpy(t->said, line, n);
		t->said[n] = '\0';
		t->said[strcspn(t->said, "\r\n")] = '\0';
	}
	return size * count;
}

/* What the end of a transfer means for the notice. */
static enum notice_result
judge(CURL *curl, CURLcode code, const struct transfer *t)
{
	long	 status = 0;

	if (code == CURLE_OK)
		return NOTICE_SENT;
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	/* A greeting that refuses, or a login, is nothing about this one. */
	if (code == CURLE_LOGIN_DENIED || code == CURLE_OPERATION_TIMEDOUT ||
	    (code == CURLE_WEIRD_SERVER_REPLY && t->at == 0) || status == 421)
		return NOTICE_AWAY;
	if (code != CURLE_SEND_ERROR && code != CURLE_RECV_ERROR &&
	    code != CURLE_WEIRD_SERVER_REPLY)
		return NOTICE_AWAY;
	return status >= 500 ? NOTICE_REFUSED : status >= 400 ? NOTICE_LATER :
	    NOTICE_AWAY;
}

static bool
login_set(struct notice *n, CURL *curl)
{
	const char	*user = getenv("PPID_SMTP_USER");
	char		 password[PASSWORD_MAX];
	bool		 ok;

	if (user == NULL || user[0] == '\0')
		return true;
	ok = notice_secret(n, "PPID_SMTP_PASSWORD_FILE", password,
	    sizeof(password));
	if (ok) {
		curl_easy_setopt(curl, CURLOPT_USERNAME, user);
		curl_easy_setopt(curl, CURLOPT_PASSWORD, password);
	}
	explicit_bzero(password, sizeof(password));
	return ok;
}

static enum notice_result
message_send(struct notice *n, CURL *curl, const struct mail *m,
    const struct text *message)
{
	struct transfer		 t = { .message = message };
	const char		*url = getenv("PPID_SMTP_URL");
	struct curl_slist	*to = curl_slist_append(NULL, m->to);
	char			 from[MAIL_ADDRESS_MAX + 1];
	enum notice_result	 result = NOTICE_AWAY;
	CURLcode		 code;

	notice_transfer(curl, t.error);
	if (to != NULL && mail_address_find(m->from, from) &&
	    login_set(n, curl)) {
		curl_easy_setopt(curl, CURLOPT_URL, url);
		curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
		curl_easy_setopt(curl, CURLOPT_USE_SSL,
		    (long)(notice_local(url) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
		curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from);
		curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
		curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
		curl_easy_setopt(curl, CURLOPT_READFUNCTION, message_read);
		curl_easy_setopt(curl, CURLOPT_READDATA, &t);
		curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, answer_keep);
		curl_easy_setopt(curl, CURLOPT_HEADERDATA, &t);
		code = curl_easy_perform(curl);
		result = judge(curl, code, &t);
		notice_explain(n, code, t.said, t.error);
	}
	curl_slist_free_all(to);
	return result;
}

enum notice_result
notice_mail(struct notice *n)
{
	struct mail		 m = { .from = getenv("PPID_MAIL_FROM"),
				    .to = notice_text(n, "tujuan"),
				    .code = notice_text(n, "kode"),
				    .language = notice_text(n, "bahasa"),
				    .site = n->url, .date = time(NULL) };
	struct text		 subject, body, message;
	enum notice_result	 result = NOTICE_WRONG;
	const char		*error;
	CURL			*curl = curl_easy_init();

	text_init(&subject, NOTICE_REASON_MAX);
	text_init(&body, NOTICE_SIZE_MAX);
	text_init(&message, NOTICE_SIZE_MAX);
	if (curl != NULL && m.from != NULL && getenv("PPID_SMTP_URL") != NULL &&
	    notice_render(n, &subject, &body)) {
		m.subject = text_string(&subject);
		m.body = text_string(&body);
		if (mail_write(&m, &message, &error)) {
			result = message_send(n, curl, &m, &message);
		} else {
			notice_explain(n, CURLE_OK, error, "");
			result = NOTICE_REFUSED;
		}
	}
	curl_easy_cleanup(curl);
	text_clear(&subject);
	text_clear(&body);
	text_clear(&message);
	return result;
}
