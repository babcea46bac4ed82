#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/field.h"
#include "core/template.h"
#include "ppid/notice.h"

static const struct {
	const char		*name;
	enum notice_result	(*send)(struct notice *);
} channels[] = {
	{ "surel", notice_mail },
	{ "webhook", notice_webhook },
};

const char *
notice_text(const struct notice *n, const char *key)
{
	const char	*s = json_string_value(json_object_get(n->job, key));

	return s != NULL ? s : "";
}

bool
notice_secret(struct notice *n, const char *setting, char *out, size_t cap)
{
	const char	*path = getenv(setting);
	FILE		*f = path != NULL ? fopen(path, "re") : NULL;
	bool		 ok = f != NULL && fgets(out, (int)cap, f) != NULL &&
			    (strchr(out, '\n') != NULL || feof(f));

	if (ok)
		out[strcspn(out, "\r\n")] = '\0';
	else
		snprintf(n->reason, sizeof(n->reason), "the file that %s names "
		    "cannot be read, or its line is too long", setting);
	if (f != NULL)
		fclose(f);
	return ok;
}

bool
notice_local(const char *url)
{
	static const char *const	 names[] = { "localhost", "127.0.0.1",
	    "[::1]" };
	CURLU	*u = curl_url();
	char	*host = NULL;
	bool	 local = false;
	size_t	 i;

	if (u != NULL && curl_url_set(u, CURLUPART_URL, url,
	    CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK &&
	    curl_url_get(u, CURLUPART_HOST, &host, 0) == CURLUE_OK)
		for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			local = local || strcmp(host, names[i]) == 0;
	curl_free(host);
	curl_url_cleanup(u);
	return local;
}

/* What the server says is not wanted. */
static size_t
discard(char *data, size_t size, size_t count, void *arg)
{
	(void)data;
	(void)arg;
	return size * count;
}

void
notice_transfer(CURL *curl, char *error)
{
	const char	*authority = getenv("PPID_TLS_CA_FILE");
	const char	*setting = getenv("PPID_NOTICE_TIMEOUT");
	long		 timeout = NOTICE_TIMEOUT;

	if (setting != NULL)
		(void)field_number(setting, 1, NOTICE_TIMEOUT_MAX, &timeout);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, 2 * timeout);
	curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, timeout);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, NOTICE_CONNECT_TIMEOUT);
	curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, discard);
	curl_easy_setopt(curl, CURLOPT_PROXY, "");
	if (authority != NULL && authority[0] != '\0')
		curl_easy_setopt(curl, CURLOPT_CAINFO, authority);
}

void
notice_explain(struct notice *n, CURLcode code, const char *said,
    const char *error)
{
	if (code == CURLE_OK || said[0] != '\0')
		snprintf(n->reason, sizeof(n->reason), "%.*s",
		    NOTICE_REASON_MAX - 1, said);
	else
		snprintf(n->reason, sizeof(n->reason), "%.*s",
		    NOTICE_REASON_MAX - 1, error[0] != '\0' ? error :
		    curl_easy_strerror(code));
}

/* The template's own line says why it does not render. */
static bool
render(struct notice *n, const char *dir, const char *name, struct text *out)
{
	struct template	*t = NULL;
	struct text	 error;
	json_t		*document = json_deep_copy(json_object_get(n->job,
			    "isi"));
	bool		 ok;

	text_init(&error, NOTICE_REASON_MAX);
	ok = document != NULL &&
	    json_object_set_new(document, "alamat", json_string(n->url)) == 0 &&
	    (t = template_load(dir, name, &error)) != NULL &&
	    template_render(t, document, out, &error);
	if (!ok)
		snprintf(n->reason, sizeof(n->reason), "%s",
		    text_string(&error));
	template_free(t);
	json_decref(document);
	text_clear(&error);
	return ok;
}

bool
notice_render(struct notice *n, struct text *subject, struct text *body)
{
	static const char	 letters[] = "abcdefghijklmnopqrstuvwxyz_";
	const char		*name = notice_text(n, "pola"), *s;
	const char		*language = notice_text(n, "bahasa");
	struct text		 dir, file, all;
	bool			 ok = false;

	text_init(&dir, 4096);
	text_init(&file, 256);
	text_init(&all, NOTICE_SIZE_MAX);
	text_addf(&dir, "%s/mail/%s", n->assets, language);
	text_addf(&file, "%s.txt", name);
	if (name[0] == '\0' || name[strspn(name, letters)] != '\0' ||
	    strlen(language) != 2 || strspn(language, letters) != 2) {
		snprintf(n->reason, sizeof(n->reason), "no such template");
	} else if (render(n, text_string(&dir), text_string(&file), &all)) {
		s = strchrnul(text_string(&all), '\n');
		text_add(subject, text_string(&all),
		    (size_t)(s - text_string(&all)));
		text_adds(body, s + strspn(s, "\n"));
		ok = !subject->failed && !body->failed && subject->len > 0;
	}
	text_clear(&dir);
	text_clear(&file);
	text_clear(&all);
	return ok;
}

static enum notice_result
notice_send(struct notice *n)
{
	const char		*channel = notice_text(n, "saluran");
	enum notice_result	 result = NOTICE_WRONG;
	size_t			 i;

	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return NOTICE_WRONG;
	for (i = 0; i < sizeof(channels) / sizeof(channels[0]); i++)
		if (strcmp(channels[i].name, channel) == 0)
			result = channels[i].send(n);
	curl_global_cleanup();
	return result;
}

int
main(int argc, char **argv)
{
	struct notice		 n = { 0 };
	enum notice_result	 result;

	if (argc != 3) {
		fprintf(stderr, "usage: ppid-notice ASSETS URL <JOB\n");
		return NOTICE_WRONG;
	}
	n.assets = argv[1];
	n.url = argv[2];
	n.job = json_loadf(stdin, JSON_REJECT_DUPLICATES, NULL);
	if (!json_is_object(n.job)) {
		fprintf(stderr, "the job is no JSON object\n");
		json_decref(n.job);
		return NOTICE_WRONG;
	}
	result = notice_send(&n);
	n.reason[strcspn(n.reason, "\r\n")] = '\0';
	if (result != NOTICE_SENT)
		fprintf(stderr, "%s\n", n.reason[0] != '\0' ? n.reason :
		    "the job or the settings are incomplete");
	json_decref(n.job);
	return (int)result;
}
