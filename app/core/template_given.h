#ifndef CORE_TEMPLATE_GIVEN_H
#define CORE_TEMPLATE_GIVEN_H
#include <stdbool.h>
#include <stddef.h>

#include "core/text.h"

/*
 * What one tag gives to a part: {{> bidang nama=alamat label="Alamat lengkap"}}.
 * A plain value that lends names and texts from the tag, so it lives no longer
 * than the source of the file in which the tag stands.
 *
 * Functions that can refuse return the reason, a constant sentence, or NULL
 * when all is well.
 */
#define GIVEN_MAX	12

struct given_word {
	const char	*name, *text;
	size_t		 name_len, len;
	bool		 used;
};

struct given {
	struct given_word	 words[GIVEN_MAX];
	size_t			 n;
};

/*
 * Reads name=word and name="any text" with blanks between.  name=$x hands on
 * what outer was given as x, if anything.
 */
const char	*given_read(struct given *, struct given *outer, const char *,
		    size_t);

/* Lends what was given under the name and marks it used, or NULL. */
const struct given_word	*given_find(struct given *, const char *, size_t);

/* Whether the name is that of a given word: "$" and a name without dots. */
bool		 given_is_name(const char *, size_t);

/*
 * Appends the path with what was given in place of every "$x" between dots.
 * Where the path is dead anyway, nothing need be given.
 */
const char	*given_path(struct given *, bool dead, const char *, size_t,
		    struct text *);

/* The first word that the part had no use for, or NULL. */
const struct given_word	*given_unused(const struct given *);

#endif
