#ifndef CORE_TEXT_H
#define CORE_TEXT_H
#include <stdbool.h>
#include <stddef.h>

/*
 * A growing string with a maximum.
 *
 * The text owns data; text_clear gives it back.  data is NULL until something
 * is added and ends with a NUL (not counted in len) from then on.
 *
 * An append that finds no memory or would pass max adds nothing and sets
 * failed, and from then on every append does nothing: append freely, look
 * once at the end.  A text never grows past max and never ends the process.
 */
struct text {
	char	*data;
	size_t	 len;
	size_t	 cap;
	size_t	 max;
	bool	 failed;
};

void		 text_init(struct text *, size_t max);
void		 text_clear(struct text *);

/* Empties the text and forgets a failure, but keeps its memory. */
void		 text_reset(struct text *);

/* Lends what the text holds as a C string, "" when it holds nothing. */
const char	*text_string(const struct text *);

void		 text_add(struct text *, const void *, size_t);
void		 text_adds(struct text *, const char *);
void		 text_addf(struct text *, const char *, ...)
		    __attribute__((format(printf, 2, 3)));

/* Escapes & < > " ' : safe in element text and in quoted attributes. */
void		 text_add_html(struct text *, const char *, size_t);

/*
 * UTF-8 for plain text: whatever breaks a line, controls a terminal or turns
 * the direction of writing becomes a blank, so that it can forge no line.
 */
void		 text_add_plain(struct text *, const char *, size_t);

/* Escapes what may not stand inside a JSON string; adds no quotes. */
void		 text_add_json(struct text *, const char *, size_t);

#endif
