#ifndef CORE_TEMPLATE_OPS_H
#define CORE_TEMPLATE_OPS_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/text.h"

/*
 * A compiled template, shared by the compiler and the renderer only: a flat
 * list of operations with all parts written into it.  The template owns every
 * array; nothing changes once it is compiled.  Whatever returns false found no
 * memory or reached a maximum.
 */
#define TEMPLATE_SECTIONS_MAX	16	/* inside each other, parts included */

/*
 * OP_GIVEN and OP_LACKED are sections on what a part was or was not given,
 * known when compiling: the one goes on, the other jumps.
 */
enum op_kind {
	OP_TEXT, OP_VALUE, OP_SECTION, OP_INVERTED, OP_END, OP_GIVEN, OP_LACKED
};

struct op {
	enum op_kind	 kind;
	uint32_t	 file;		/* where it came from, for errors */
	uint32_t	 line;
	uint32_t	 from;		/* first byte of text, or first key */
	uint32_t	 count;		/* bytes, or keys; "." has no keys */
	uint32_t	 jump;		/* section: behind its end; end: back */
};

struct key {
	uint32_t	 from;		/* in names, ending with a NUL */
	uint32_t	 len;
};

struct template {
	struct text	 literals;	/* all literal text, in order */
	struct text	 names;		/* all keys */
	struct op	*ops;
	size_t		 nops;
	size_t		 closed;	/* text below grows no more */
	struct key	*keys;
	size_t		 nkeys;
	char		**files;
	size_t		 nfiles;
	bool		 plain;		/* text, not HTML */
};

bool	ops_add_file(struct template *, const char *name, uint32_t *file);

/* Text is joined to the text before it where nothing jumps between them. */
bool	ops_add_text(struct template *, const char *, size_t);

/* A path is names with single dots between, or "." alone. */
bool	ops_path_valid(const char *, size_t);
bool	ops_add_path(struct template *, enum op_kind, uint32_t file,
	    uint32_t line, const char *, size_t);
bool	ops_path_is(const struct template *, const struct op *, const char *,
	    size_t);
void	ops_path(const struct template *, const struct op *, struct text *);

/* Ends the section that the operation of this number began. */
bool	ops_close(struct template *, size_t section);

#endif
