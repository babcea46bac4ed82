#ifndef CORE_TEMPLATE_PLACE_H
#define CORE_TEMPLATE_PLACE_H
#include <stdbool.h>
#include <stddef.h>

#include "core/template_url.h"

/*
 * Where in HTML the compiler of templates stands, so that it knows what a tag
 * there could do.  A plain value: copying it remembers the place.
 *
 * Follows only the HTML a careful author writes; what browsers would repair by
 * guessing is refused.  Every function that can refuse returns the reason, a
 * constant sentence, or NULL when all is well.
 */
enum place_kind {
	PLACE_TEXT,
	PLACE_OPENING,		/* behind "<" */
	PLACE_BANG,		/* behind "<!" */
	PLACE_DECLARATION,
	PLACE_COMMENT,
	PLACE_CLOSING,		/* in "</name" */
	PLACE_TAG_NAME,
	PLACE_BETWEEN,		/* where an attribute may begin */
	PLACE_EDGE,		/* where a blank or the tag's end must come */
	PLACE_NAME,		/* in an attribute's name */
	PLACE_NAME_END,		/* in blanks behind it */
	PLACE_EQUALS,		/* behind its "=" */
	PLACE_QUOTED,
	PLACE_SINGLE,
	PLACE_UNQUOTED,
	PLACE_RAW,		/* in <script>, <style> and their like */
	PLACE_WORDS		/* in <textarea> and <title> */
};

/* What may go wrong with a value in the attribute. */
enum place_attribute { ATTRIBUTE_PLAIN, ATTRIBUTE_URL, ATTRIBUTE_CODE };

#define PLACE_NAME_MAX	16	/* letters of a name that are kept */

struct place_name {
	char	s[PLACE_NAME_MAX];	/* small letters */
	size_t	len;			/* true length, even of a longer name */
};

struct place {
	enum place_kind		 kind;
	enum place_attribute	 attribute;
	struct url		 url;
	unsigned		 seen;	/* of "-->" or "</script" */
	struct place_name	 tag;
	struct place_name	 name;	/* the attribute's */
};

/* Goes on behind one byte of literal text. */
const char	*place_step(struct place *, char);

/* Whether a value may stand here. */
const char	*place_value(const struct place *);

/* Whether a section or part may begin or end here; settles names before it. */
const char	*place_section(struct place *);

/* Whether HTML may go on at *p from either place; *p becomes both. */
const char	*place_join(struct place *p, const struct place *other);

#endif
