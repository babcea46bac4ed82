#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "core/bytes.h"
#include "ppid/notice.h"

#define KEY_MIN		32	/* characters */
#define KEY_MAX		512
#define DIGEST_SIZE	32
#define HEADER_MAX	160

/* The page that the notice is about. */
static json_t *
link_make(const struct notice *n, const json_t *contents)
{
	const char	*path = json_string_value(json_object_get(contents,
			    "jalur"));

	return json_sprintf("%s%s", n->url, path != NULL ? path : "/");
}

/* For other systems: what happened to which number, and nobody's name. */
static json_t *
event_make(const struct notice *n)
{
	json_t	*contents = json_object_get(n->job, "isi");
	json_t	*body = json_pack("{s:s,s:s}", "jenis", "kabar", "kode",
		    notice_text(n, "kode"));

	if (body == NULL || json_object_update_missing(body, contents) != 0 ||
	    json_object_del(body, "jalur") != 0 ||
	    json_object_set_new(body, "tautan", link_make(n, contents)) != 0) {
		json_decref(body);
		return NULL;
	}
	return body;
}

/* For the applicant's own number: that number, and what it is told. */
static json_t *
message_make(struct notice *n)
{
	json_t		*contents = json_object_get(n->job, "isi"), *body = NULL;
	struct text	 subject, words;

	text_init(&subject, NOTICE_REASON_MAX);
	text_init(&words, NOTICE_SIZE_MAX);
	if (notice_render(n, &subject, &words))
		body = json_pack("{s:s,s:s,s:s,s:O?,s:s,s:o}", "jenis", "pesan",
		    "kode", notice_text(n, "kode"), "ke",
		    notice_text(n, "tujuan"), "nomor",
		    json_object_get(contents, "nomor"), "pesan",
		    text_string(&words), "tautan", link_make(n, contents));
	text_clear(&subject);
	text_clear(&words);
	return body;
}

static bool
sign(struct notice *n, const char *body, long long now,
    char hex[BYTES_HEX_SIZE(DIGEST_SIZE)])
{
	unsigned char	 digest[EVP_MAX_MD_SIZE];
	unsigned int	 len = 0;
	char		 key[KEY_MAX];
	struct text	 data;
	bool		 ok;

	if (!notice_secret(n, "PPID_WEBHOOK_KEY_FILE", key, sizeof(key)))
		return false;
	text_init(&data, NOTICE_SIZE_MAX + 32);
	text_addf(&data, "%lld.%s", now, body);
	ok = strlen(key) >= KEY_MIN && !data.failed && HMAC(EVP_sha256(), key,
	    (int)strlen(key), (const unsigned char *)text_string(&data),
	    data.len, digest, &len) != NULL && len == DIGEST_SIZE;
	if (ok)
		bytes_to_hex(digest, DIGEST_SIZE, hex);
	else
		snprintf(n->reason, sizeof(n->reason),
		    "the key in PPID_WEBHOOK_KEY_FILE needs %d characters",
		    KEY_MIN);
	explicit_bzero(key, sizeof(key));
	text_clear(&data);
	return ok;
}

static struct curl_slist *
header_make(const struct notice *n, const char *signature, long long now)
{
	static const char	*const fixed[] = { "Content-Type: "
	    "application/json", "Expect:", "User-Agent: portal-ppid" };
	struct curl_slist	*list = NULL;
	char			 line[HEADER_MAX];
	size_t			 i;

	for (i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
		list = curl_slist_append(list, fixed[i]);
	snprintf(line, sizeof(line), "Portal-Delivery: %s",
	    notice_text(n, "kode"));
	list = curl_slist_append(list, line);
	snprintf(line, sizeof(line), "Portal-Timestamp: %lld", now);
	list = curl_slist_append(list, line);
	snprintf(line, sizeof(line), "Portal-Signature: sha256=%s", signature);
	return curl_slist_append(list, line);
}

static enum notice_result
judge(struct notice *n, CURL *curl, CURLcode code, const char *error)
{
	char	 said[64];
	long	 status = 0;

	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
	snprintf(said, sizeof(said), code == CURLE_OK ? "HTTP %ld" : "",
	    status);
	notice_explain(n, code, said, error);
	if (code != CURLE_OK)
		return NOTICE_AWAY;
	if (status >= 200 && status < 300)
		return NOTICE_SENT;
	return status >= 500 || status == 408 || status == 425 ||
	    status == 429 ? NOTICE_LATER : NOTICE_REFUSED;
}

static enum notice_result
body_send(struct notice *n, CURL *curl, const char *body)
{
	const char		*url = getenv("PPID_WEBHOOK_URL");
	char			 hex[BYTES_HEX_SIZE(DIGEST_SIZE)];
	char			 error[CURL_ERROR_SIZE] = "";
	long long		 now = (long long)time(NULL);
	struct curl_slist	*header;
	enum notice_result	 result;

	if (url == NULL || !sign(n, body, now, hex))
		return NOTICE_AWAY;
	header = header_make(n, hex, now);
	notice_transfer(curl, error);
	curl_easy_setopt(curl, CURLOPT_URL, url);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
	    notice_local(url) ? "http,https" : "https");
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, header);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
	result = judge(n, curl, curl_easy_perform(curl), error);
	curl_slist_free_all(header);
	return result;
}

enum notice_result
notice_webhook(struct notice *n)
{
	enum notice_result	 result = NOTICE_WRONG;
	CURL			*curl = curl_easy_init();
	bool			 own = strcmp(notice_text(n, "penerima"),
				    "pemohon") == 0;
	json_t			*body = own ? message_make(n) : event_make(n);
	char			*json = body != NULL ? json_dumps(body,
				    JSON_COMPACT) : NULL;

	if (curl != NULL && json != NULL)
		result = body_send(n, curl, json);
	free(json);
	json_decref(body);
	curl_easy_cleanup(curl);
	return result;
}
