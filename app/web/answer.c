#include "web/answer.h"

#include <ctype.h>
#include <jansson.h>
#include <openssl/crypto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/ical.h"
#include "web/document.h"
#include "web/file.h"
#include "web/log.h"
#include "web/login.h"
#include "web/page.h"
#include "web/reply.h"
#include "web/seal.h"
#include "web/session.h"

#define COOKIE_MAX	256
#define CALENDAR_MAX	(256 * 1024)

static enum step
broken(struct request *q, const char *why)
{
	log_event("answer", "id=%s route=%s: %s", q->id, q->route->name, why);
	return request_refuse(q, 500);
}

static void
reply_text(struct request *q, int status, const char *value)
{
	reply(q, status, REPLY_JSON, value,
	    (size_t)PQgetlength(q->result, 0, 0));
}

static json_t *
parse(struct request *q, const char *value)
{
	return document_read(value, (size_t)PQgetlength(q->result, 0, 0));
}

static enum step
answer_page(struct request *q, const char *value)
{
	json_t *doc;

	if (q->json) {
		reply_text(q, 200, value);
		return STEP_DONE;
	}
	doc = parse(q, value);
	if (doc == NULL)
		return broken(q, "the function returned no object");
	page(q, 200, doc);
	json_decref(doc);
	return STEP_DONE;
}

static bool
is_cookie_text(const char *s, const char *also)
{
	if (s == NULL || *s == '\0' || strlen(s) > COOKIE_MAX)
		return false;
	for (; *s != '\0'; s++)
		if (!isalnum((unsigned char)*s) && strchr(also, *s) == NULL)
			return false;
	return true;
}

/* A case's key, for its pages and for its document as JSON. */
static void
add_key(struct request *q, const char *value, const char *path)
{
	struct text json;

	if (!is_cookie_text(value, "-_") || !is_cookie_text(path, "/-_.") ||
	    path[0] != '/')
		return;
	reply_cookie(q, "kunci", value, path, -1);
	text_init(&json, COOKIE_MAX + 8);
	text_addf(&json, "%s.json", path);
	reply_cookie(q, "kunci", value, text_string(&json), -1);
	text_clear(&json);
}

/* The cookies that a success brings with it. */
static void
add_cookies(struct request *q, json_t *doc)
{
	json_t *key = json_object_get(doc, "kunci");
	const char *path = json_string_value(json_object_get(key, "jalur"));
	const char *value = json_string_value(json_object_get(key, "nilai"));
	const char *flash = json_string_value(json_object_get(doc, "kabar"));

	add_key(q, value, path);
	if (q->route->kind == ROUTE_LOGIN)
		login_cookie(q);
	if ((q->route->flags & ROUTE_LEAVE) != 0)
		reply_cookie(q, "sesi", "", "/", 0);
	if (flash != NULL && !q->json)
		session_flash_set(q, flash);
}

/* Shown once: an answer to POST, which nothing on the way may keep. */
static enum step
answer_once(struct request *q, json_t *doc)
{
	char *text = NULL;

	seal_open(q, doc);
	if (!q->json) {
		page(q, 200, doc);
		return STEP_DONE;
	}
	text = json_dumps(doc, JSON_COMPACT);
	if (text == NULL)
		return broken(q, "the document cannot be written");
	reply(q, 200, REPLY_JSON, text, strlen(text));
	OPENSSL_cleanse(text, strlen(text));
	free(text);
	return STEP_DONE;
}

static enum step
answer_document(struct request *q, const char *value, json_t *doc)
{
	const char *where = json_string_value(json_object_get(doc, "ke"));

	if (json_is_true(json_object_get(doc, "galat_ada"))) {
		if (q->json)
			reply_text(q, 422, value);
		else
			page(q, 422, doc);
		return STEP_DONE;
	}
	if (where == NULL && (q->route->flags & ROUTE_ONCE) != 0)
		return answer_once(q, doc);
	if (where == NULL)
		return broken(q, "the function said neither ke nor galat_ada");
	add_cookies(q, doc);
	if (q->json)
		reply_text(q, 200, value);
	else if (!reply_go(q, where))
		return broken(q, "the function sent the client elsewhere");
	return STEP_DONE;
}

static enum step
answer_action(struct request *q, const char *value)
{
	json_t *doc = parse(q, value);
	enum step step;

	if (doc == NULL)
		return broken(q, "the function returned no object");
	step = answer_document(q, value, doc);
	json_decref(doc);
	return step;
}

static void
add_filename(struct request *q, const char *name)
{
	char value[COOKIE_MAX + 64];

	if (!is_cookie_text(name, "-_."))
		return;
	snprintf(value, sizeof(value), "attachment; filename=\"%s\"", name);
	reply_header(q, "content-disposition", value);
}

static enum step
answer_calendar(struct request *q, const char *value)
{
	struct text out, error;
	json_t *doc;
	bool good;

	if (q->json) {
		reply_text(q, 200, value);
		return STEP_DONE;
	}
	doc = parse(q, value);
	text_init(&out, CALENDAR_MAX);
	text_init(&error, 256);
	good = doc != NULL && ical_write(doc, &out, &error);
	if (good) {
		add_filename(q, json_string_value(json_object_get(doc,
		    "nama_berkas")));
		reply(q, 200, REPLY_CALENDAR, out.data, out.len);
	} else
		broken(q, text_string(&error));
	text_clear(&out);
	text_clear(&error);
	json_decref(doc);
	return STEP_DONE;
}

static enum step
answer_away(struct request *q, const char *value)
{
	json_t *doc = parse(q, value);
	const char *where = json_string_value(json_object_get(doc, "ke"));
	bool good = where != NULL;

	if (good && q->json)
		reply_text(q, 200, value);
	else if (good)
		good = reply_away(q, where);
	json_decref(doc);
	return good ? STEP_DONE : broken(q, "no address to send the client to");
}

static enum step	(*const kinds[])(struct request *, const char *) = {
	[ROUTE_CALENDAR] = answer_calendar,
	[ROUTE_AWAY] = answer_away,
	[ROUTE_PAGE] = answer_page,
	[ROUTE_ACTION] = answer_action,
	[ROUTE_FILE] = file_open,
	[ROUTE_LOGIN] = answer_action,
	[ROUTE_PASSWORD] = answer_action,
	[ROUTE_CODE] = answer_action,
};

enum step
answer(struct request *q)
{
	const char *value = request_value(q);

	return value != NULL ? kinds[q->route->kind](q, value) : STEP_DONE;
}
