#ifndef CORE_TEMPLATE_H
#define CORE_TEMPLATE_H
#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * Mustache, less what a portal should not have: no raw values, no lambdas, no
 * changed delimiters.
 *
 *	{{a.b}} {{.}}	a value, always escaped
 *	{{#a}}..{{/a}}	once per element, or once when a is truthy
 *	{{^a}}..{{/a}}	when a is false, null, "", 0 or []
 *	{{> kepala}}	parts/kepala.html
 *	{{> isian nama=alamat label="Alamat lengkap"}}
 *			the same, given words; in the part {{$label}} prints one,
 *			{{#$label}} and {{^$label}} ask whether it was given, and
 *			{{galat.$nama}} is {{galat.alamat}}
 *	{{_ Cari}}	a word of the portal, translated when compiling
 *	{{! note}}	nothing
 *
 * The first name of a path is looked for in the innermost section and then
 * outwards; the others are looked for in what it named.  A section makes what
 * it names the innermost place, which {{.}} prints.
 *
 * What does not compile: a value or word that stands anywhere but in element
 * text or a double-quoted attribute; one in an on*, style or srcdoc attribute;
 * one that would choose the scheme or host of a URL attribute (href, src,
 * action, formaction, poster, data, cite, background, ping, srcset, manifest
 * and xlink:href must begin with literal text, more than a "/"); a tag inside
 * a tag's or attribute's name, a comment, <script> or <style>; a section or
 * part that ends in another place of the HTML than it began in; a "<" that
 * begins neither tag nor comment, even in a script, a comment or an attribute,
 * so that no browser can find a tag where the compiler saw none.  Sections may
 * stand between attributes.  Errors name file and line.
 *
 * What a part is given is literal text of the page, known when compiling, and
 * goes where a value may go, escaped as one.  Nothing else of it can become a
 * tag, a key takes it only when it is a name, and it is not seen by the parts
 * inside unless handed on (nama=$nama).  What a part prints must be given, what
 * is given must be asked for.
 *
 * A line that holds only sections, parts and notes leaves nothing behind.
 *
 * What does not render: a key that is missing, a value that is neither string
 * nor integer nor null (SQL formats everything else), a page past out's
 * maximum.  Errors name file, line and key.
 *
 * A file whose name ends in .txt is plain text, and so are its parts
 * (parts/kaki.txt): nothing in it is HTML, so values and words are not escaped
 * for HTML but go through text_add_plain: none can begin a line of its own.
 * All else is as above; there is no raw form here either.
 *
 * The caller owns the template (template_free), the document and both texts.
 * A compiled template never changes, so all may share it.  Rendering allocates
 * nothing but out.
 */
struct template;

/* The words of another language: find lends the translation or NULL. */
struct template_words {
	const char	*(*find)(void *arg, const char *text);
	void		*arg;
};

/* name is a file below dir, "pages/lacak.html". */
struct template	*template_load(const char *dir, const char *name,
		    struct text *error);

/* The same in other words; one without a translation does not compile. */
struct template	*template_load_words(const char *dir, const char *name,
		    const struct template_words *, struct text *error);

/* Appends to out; after false out holds a useless beginning of the page. */
bool		 template_render(const struct template *, json_t *document,
		    struct text *out, struct text *error);
void		 template_free(struct template *);

#endif
