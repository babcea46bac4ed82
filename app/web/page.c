#include "web/page.h"

#include <stdio.h>
#include <string.h>

#include "core/template.h"
#include "web/log.h"
#include "web/problem.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/session.h"
#include "web/settings.h"

#define ROWS_MAX	256
#define KEPT_MAX	(256 * 1024)

static struct template	*pages[ROWS_MAX];	/* by row */

/* A template that an earlier row has compiled. */
static struct template *
page_known(size_t row, const char *name)
{
	const char *other;

	for (size_t i = 0; i < row; i++) {
		other = route_page(&routes[i]);
		if (other != NULL && strcmp(other, name) == 0)
			return pages[i];
	}
	return NULL;
}

bool
page_init(struct text *error)
{
	const char *name;
	char path[256];

	if (routes_count > ROWS_MAX) {
		text_addf(error, "routes.c has more than %d rows", ROWS_MAX);
		return false;
	}
	for (size_t i = 0; i < routes_count; i++) {
		name = route_page(&routes[i]);
		if (name == NULL)
			continue;
		pages[i] = page_known(i, name);
		if (pages[i] != NULL)
			continue;
		snprintf(path, sizeof(path), "pages/%s.html", name);
		pages[i] = template_load(settings.assets, path, error);
		if (pages[i] == NULL)
			return false;
	}
	return true;
}

static bool
add_portal(struct request *q, json_t *document)
{
	char csrf[SESSION_CSRF_SIZE], form[33];
	char flash[REQUEST_FLASH_MAX + 1];
	bool flashed = session_flash_get(q, flash, sizeof(flash));
	json_t *portal;

	if (!session_csrf(q, csrf) || !session_id(form))
		return false;
	if (q->flash.data != NULL)
		reply_cookie(q, "kabar", "", "/", 0);
	portal = json_pack("{s:s, s:s, s:s, s:s, s:s, s:s?, s:s}", "alamat",
	    settings.url, "csrf", csrf,
	    "formulir", form, "permintaan", q->id, "gaya", settings.style,
	    "kabar", flashed ? flash : NULL, "jalur", q->http->path);
	return json_object_set_new(document, "portal", portal) == 0;
}

void
page(struct request *q, int status, json_t *document)
{
	static struct text out;		/* its memory serves the next page */
	struct text error;

	text_init(&error, 1024);
	if (out.max == 0)
		text_init(&out, PAGE_MAX);
	text_reset(&out);
	if (pages[q->row] != NULL && add_portal(q, document) &&
	    template_render(pages[q->row], document, &out, &error)) {
		if (status == 200 && (q->route->flags & ROUTE_BLANK) != 0)
			reply_header(q, "cache-control", "private, no-cache");
		reply(q, status, REPLY_HTML, out.data, out.len);
	} else {
		log_event("page", "id=%s route=%s: %s", q->id,
		    q->route->name, text_string(&error));
		text_reset(&q->headers);
		problem(q, 500, NULL);
	}
	if (out.cap > KEPT_MAX) {
		text_clear(&out);
		text_init(&out, PAGE_MAX);
	}
	text_clear(&error);
}
