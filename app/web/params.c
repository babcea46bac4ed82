#include "web/params.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "core/form.h"
#include "core/multipart.h"
#include "web/request.h"
#include "web/session.h"
#include "web/upload.h"

#define NUMBER_SIZE	32
#define AGENT_MAX	200
#define ADDRESS_MAX	45

struct field {
	char		 name[PARAMS_NAME_MAX + 1];
	char		 number[NUMBER_SIZE];
	const char	*value;
	size_t		 len;
	bool		 list;
	bool		 written;
};

/* Read and used within one run of the handler, so one worker needs one. */
static struct field	fields[PARAMS_FIELDS_MAX];
static size_t		fields_count;
static json_t		*body_json;

static int
field_add(const char *name, size_t n, const char *value, size_t len,
    bool list)
{
	struct field *f;

	if (n > 2 && name[n - 2] == '[' && name[n - 1] == ']') {
		n -= 2;
		list = true;
	}
	if (n == 0 || n > PARAMS_NAME_MAX || name[0] == '_' ||
	    memchr(name, '\0', n) != NULL)
		return 400;
	if (fields_count == PARAMS_FIELDS_MAX)
		return 413;
	f = &fields[fields_count++];
	memcpy(f->name, name, n);
	f->name[n] = '\0';
	f->value = value;
	f->len = len;
	f->list = list;
	f->written = false;
	return 0;
}

static int
read_form(char *data, size_t n)
{
	struct form form;
	struct form_field f;
	int status;

	form_init(&form, data, n, PARAMS_FIELDS_MAX + 1);
	while (form_next(&form, &f)) {
		status = field_add(f.name, f.name_len, f.value, f.value_len,
		    false);
		if (status != 0)
			return status;
	}
	return form.error != NULL ? 400 : 0;
}

static int
body_form(struct request *q, const char *type, const char *body, size_t n)
{
	struct http_request *http = q->http;

	(void)type;
	(void)body;
	if (n > PARAMS_BODY_MAX || http->http_body == NULL)
		return n > 0 ? 413 : 0;
	return read_form((char *)http->http_body->data, n);
}

static int
body_multipart(struct request *q, const char *type, const char *body,
    size_t n)
{
	struct multipart multi;
	struct multipart_part part;
	size_t words = 0;
	int status = 0, fault;

	if (!multipart_init(&multi, type, body, n, PARAMS_FIELDS_MAX + 1))
		return 400;
	/* What comes behind a fault is read too: the form can be offered again. */
	while (multipart_next(&multi, &part)) {
		if (part.is_file) {
			fault = upload_take(q, &part);
		} else {
			words += part.len;
			fault = words > PARAMS_BODY_MAX ? 413 : field_add(
			    part.name, strlen(part.name), part.data, part.len,
			    false);
		}
		if (status == 0)
			status = fault;
	}
	return status == 0 && multi.error != NULL ? 400 : status;
}

static int
json_field(const char *name, const json_t *v, bool list)
{
	size_t n = strlen(name);
	struct field *f;
	int status;

	if (json_is_null(v))
		return 0;
	if (json_is_string(v))
		return field_add(name, n, json_string_value(v),
		    json_string_length(v), list);
	if (!json_is_number(v) && !json_is_boolean(v))
		return 400;
	status = field_add(name, n, "", 0, list);
	if (status != 0)
		return status;
	f = &fields[fields_count - 1];
	if (json_is_integer(v))
		snprintf(f->number, NUMBER_SIZE, "%" JSON_INTEGER_FORMAT,
		    json_integer_value(v));
	else if (json_is_real(v))
		snprintf(f->number, NUMBER_SIZE, "%.17g", json_real_value(v));
	else
		snprintf(f->number, NUMBER_SIZE, "%s",
		    json_is_true(v) ? "true" : "false");
	f->value = f->number;
	f->len = strlen(f->number);
	return 0;
}

static int
body_object(struct request *q, const char *type, const char *body, size_t n)
{
	const char *name;
	json_t *v, *element;
	size_t i;
	int status = 0;

	(void)q;
	(void)type;
	if (n > PARAMS_BODY_MAX)
		return 413;
	body_json = json_loadb(body, n, JSON_REJECT_DUPLICATES, NULL);
	if (!json_is_object(body_json))
		return 400;
	json_object_foreach(body_json, name, v) {
		if (json_is_array(v))
			json_array_foreach(v, i, element) {
				if (status == 0)
					status = json_field(name, element,
					    true);
			}
		else if (status == 0)
			status = json_field(name, v, false);
	}
	return status;
}

static const struct media {
	const char	*type;
	int		(*read)(struct request *, const char *type,
			    const char *body, size_t n);
	bool		 token;		/* needs the CSRF token */
} media[] = {
	{ "application/x-www-form-urlencoded", body_form, true },
	{ "multipart/form-data", body_multipart, true },
	{ "application/json", body_object, false },
};

static const struct media *
media_find(const char *type)
{
	size_t n;

	if (type == NULL)
		return NULL;
	n = strcspn(type, "; ");
	for (size_t i = 0; i < sizeof(media) / sizeof(media[0]); i++)
		if (strlen(media[i].type) == n &&
		    strncasecmp(media[i].type, type, n) == 0)
			return &media[i];
	return NULL;
}

static bool
token_holds(const struct request *q)
{
	const char *token;
	size_t n;

	return params_find("csrf", &token, &n) &&
	    session_csrf_holds(q, token, n);
}

static bool
may_come(const struct request *q)
{
	if ((q->route->flags & ROUTE_OPEN) != 0 || q->own)
		return true;
	return !q->form && session_origin_holds(q);
}

static int
read_body(struct request *q)
{
	const char *type = request_header(q, "content-type"), *body;
	const struct media *m;
	size_t n;
	int status;

	if (!upload_body(q, &body, &n))
		return 500;
	if (n == 0 && type == NULL)
		m = &media[0];
	else
		m = media_find(type);
	if (m == NULL)
		return 415;
	status = m->read(q, type, body, n);
	q->form = m->token;
	q->own = m->token && token_holds(q);
	if (status != 0)
		return status;
	if (m->read == body_object && !request_accepts(q, "text/html"))
		q->json = true;
	return may_come(q) ? 0 : 403;
}

bool
params_find(const char *name, const char **value, size_t *n)
{
	for (size_t i = fields_count; i > 0; i--) {
		if (strcmp(fields[i - 1].name, name) != 0)
			continue;
		*value = fields[i - 1].value;
		*n = fields[i - 1].len;
		return true;
	}
	return false;
}

static void
add_name(struct text *t, const char *name)
{
	if (t->len == 0)
		text_add(t, "{", 1);
	else
		text_add(t, ",", 1);
	text_add(t, "\"", 1);
	text_add_json(t, name, strlen(name));
	text_add(t, "\":", 2);
}

static void
add_string(struct text *t, const char *value, size_t n)
{
	text_add(t, "\"", 1);
	text_add_json(t, value, n);
	text_add(t, "\"", 1);
}

void
params_add(struct text *t, const char *name, const char *value, size_t n)
{
	add_name(t, name);
	add_string(t, value, n);
}

void
params_add_raw(struct text *t, const char *name, const char *json)
{
	add_name(t, name);
	text_adds(t, json);
}

const char *
params_close(struct text *t)
{
	text_adds(t, t->len == 0 ? "{}" : "}");
	return t->failed ? NULL : text_string(t);
}

/* All elements of the list that begins at field i. */
static void
write_list(struct text *t, size_t i)
{
	const char *name = fields[i].name;
	bool first = true;

	add_name(t, name);
	text_add(t, "[", 1);
	for (; i < fields_count; i++) {
		struct field *f = &fields[i];

		if (!f->list || f->written || strcmp(f->name, name) != 0)
			continue;
		if (!first)
			text_add(t, ",", 1);
		add_string(t, f->value, f->len);
		f->written = true;
		first = false;
	}
	text_add(t, "]", 1);
}

/* A password goes nowhere but into its check, a token nowhere at all. */
static bool
stays_here(const struct request *q, const char *name)
{
	return strcmp(name, "csrf") == 0 ||
	    ((q->route->kind == ROUTE_LOGIN ||
	    q->route->kind == ROUTE_PASSWORD) &&
	    strncmp(name, "sandi", 5) == 0);
}

static void
write_fields(struct request *q)
{
	for (size_t i = 0; i < fields_count; i++) {
		struct field *f = &fields[i];

		if (f->written || stays_here(q, f->name))
			continue;
		if (f->list)
			write_list(&q->p, i);
		else
			params_add(&q->p, f->name, f->value, f->len);
	}
	params_add_path(&q->p, q);
}

void
params_add_path(struct text *t, const struct request *q)
{
	for (size_t i = 0; i < q->match.ncaptures; i++)
		params_add(t, q->match.captures[i].name,
		    q->match.captures[i].value, q->match.captures[i].len);
}

void
params_add_own(struct text *t, const struct request *q)
{
	const char *agent = request_header(q, "user-agent");
	const char *address = request_header(q, "x-real-ip");

	if (address != NULL && strlen(address) <= ADDRESS_MAX &&
	    strspn(address, "0123456789abcdefABCDEF.:") == strlen(address))
		params_add(t, "_alamat", address, strlen(address));
	if (agent != NULL)
		params_add(t, "_agen", agent, strnlen(agent, AGENT_MAX));
	if (q->key.data != NULL)
		params_add(t, "_kunci", q->key.data, q->key.len);
	params_add(t, "_permintaan", q->id, strlen(q->id));
}

int
params_read(struct request *q)
{
	char *query = q->http->query_string;
	int status = 0;

	fields_count = 0;
	json_decref(body_json);
	body_json = NULL;
	if (query != NULL)
		status = read_form(query, strlen(query));
	if (status == 0 && q->http->method == HTTP_METHOD_POST)
		status = read_body(q);
	if (status != 0 && !q->form)
		return status;
	write_fields(q);
	params_add_own(&q->p, q);
	return status;
}
