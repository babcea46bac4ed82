#include <ctype.h>
#include <string.h>

#include "core/template_url.h"

/* What the schemes lead to; any other stays odd. */
static const struct {
	const char	*name;
	enum url_kind	 kind;
} schemes[] = {
	{ "https", URL_HOST },
	{ "http", URL_HOST },
	{ "mailto", URL_SETTLED },
	{ "tel", URL_SETTLED },
	{ "sms", URL_SETTLED },
	{ "geo", URL_SETTLED },
};

static enum url_kind
scheme_kind(const struct url *u)
{
	size_t	 i;

	for (i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (u->len <= URL_SCHEME_MAX &&
		    strcmp(u->scheme, schemes[i].name) == 0)
			return schemes[i].kind;
	return URL_ODD;
}

static enum url_kind
step_start(struct url *u, char c)
{
	if (c == '/')
		return u->kind == URL_EMPTY ? URL_SLASH : URL_SETTLED;
	if (c == ':')
		return scheme_kind(u);
	if (u->len < URL_SCHEME_MAX)
		u->scheme[u->len] = (char)tolower((unsigned char)c);
	u->len++;
	return URL_NAME;
}

static enum url_kind
step_slash(struct url *u, char c)
{
	if (c != '/')
		return URL_SETTLED;
	u->slashes = 2;
	return URL_HOST;
}

/* Browsers skip surplus slashes, so a host must follow exactly two. */
static enum url_kind
step_host(struct url *u, char c)
{
	if (u->host)
		return c == '/' ? URL_SETTLED : URL_HOST;
	if (c == '/')
		return ++u->slashes > 2 ? URL_ODD : URL_HOST;
	u->host = true;
	return u->slashes == 2 ? URL_HOST : URL_ODD;
}

void
url_step(struct url *u, char c)
{
	static enum url_kind	(*const steps[])(struct url *, char) = {
		[URL_EMPTY] = step_start, [URL_NAME] = step_start,
		[URL_SLASH] = step_slash, [URL_HOST] = step_host,
	};

	if (u->kind == URL_SETTLED || u->kind == URL_ODD ||
	    (unsigned char)c <= ' ')	/* browsers drop blanks */
		return;
	if (c == '&' || c == '\\')
		u->kind = URL_ODD;
	else if (c == '?' || c == '#')
		u->kind = URL_SETTLED;
	else
		u->kind = steps[u->kind](u, c);
}

void
url_join(struct url *u, const struct url *other)
{
	if (other->kind == URL_SETTLED)
		return;
	if (u->kind == URL_SETTLED)
		*u = *other;
	else if (u->kind != other->kind || u->slashes != other->slashes ||
	    u->host != other->host || u->len != other->len ||
	    strcmp(u->scheme, other->scheme) != 0)
		u->kind = URL_ODD;
}
