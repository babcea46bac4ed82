#include "document/letter.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "core/template.h"
#include "document/letter_block.h"
#include "document/letter_draw.h"
#include "document/letter_parse.h"

#define NAME_MAX_LEN	64

/* The value of a key as a name: letters, digits, "-" and "_" only. */
static const char *
name_of(const json_t *contents, const char *key)
{
	static const char	 allowed[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
	const char		*s = json_string_value(
				    json_object_get(contents, key));

	if (s == NULL || s[0] == '\0' || s[strspn(s, allowed)] != '\0' ||
	    strlen(s) > NAME_MAX_LEN)
		return NULL;
	return s;
}

static bool
fill(const char *assets, json_t *contents, const char *kind, struct text *xml,
    struct text *error)
{
	char		 name[NAME_MAX_LEN + sizeof(".xml")], dir[PATH_MAX];
	struct template	*template;
	bool		 ok;

	snprintf(dir, sizeof(dir), "%s/letters", assets);
	snprintf(name, sizeof(name), "%s.xml", kind);
	if ((template = template_load(dir, name, error)) == NULL)
		return false;
	ok = template_render(template, contents, xml, error);
	template_free(template);
	return ok;
}

bool
letter_render(const char *assets, const char *url, json_t *contents,
    struct text *pdf, struct text *error)
{
	const char	*kind = name_of(contents, "jenis");
	const char	*code = name_of(contents, "kode");
	struct letter	 letter = { 0 };
	struct text	 xml;
	json_t		*filled;
	bool		 ok;

	if (kind == NULL || code == NULL) {
		text_adds(error, "a letter's contents name its jenis and kode");
		return false;
	}
	text_init(&xml, LETTER_XML_MAX);
	filled = json_copy(contents);
	ok = filled != NULL && json_object_set_new(filled, "periksa",
	    json_sprintf("%s/surat/%s", url, code)) == 0 &&
	    fill(assets, filled, kind, &xml, error) &&
	    letter_parse(&letter, &xml, error) &&
	    letter_draw(&letter, pdf, error);
	json_decref(filled);
	text_clear(&xml);
	letter_clear(&letter);
	return ok;
}
