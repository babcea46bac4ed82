#ifndef CORE_TEMPLATE_COMPILER_H
#define CORE_TEMPLATE_COMPILER_H
#include "core/template.h"
#include "core/template_given.h"
#include "core/template_ops.h"
#include "core/template_place.h"

/*
 * What compiling a template goes through, shared by the two files that do it:
 * template_load.c finds and reads files, template_compile.c understands them.
 *
 * The compiler lives while one template loads and owns nothing but the
 * template until that is handed out.  Whatever returns false has said why in
 * error, once.
 */
#define TEMPLATE_PARTS_MAX	8	/* inside each other */
#define TOO_LARGE		"the template is too large"

struct compiler_section {	/* one that is still open */
	size_t		 op;
	struct place	 place;		/* where its content began */
	bool		 lacked;	/* leaves nothing, whatever is in it */
};

struct compiler {
	struct template			*t;
	const char			*dir;
	const struct template_words	*words;
	struct text			*error;
	struct place			 place;
	struct compiler_section		 open[TEMPLATE_SECTIONS_MAX];
	size_t				 nopen;
	size_t				 outer;	/* open around this file */
	uint32_t			 parts[TEMPLATE_PARTS_MAX];
	size_t				 nparts;
	struct given			 given;	/* to the part being compiled */
	size_t				 lacked; /* sections around that are */
	uint32_t			 file;
	uint32_t			 line;
	const char			*tag;	/* being compiled, for errors */
	size_t				 tag_len;
	bool				 quiet;	/* the line leaves nothing */
};

/* Says file, line, why and what; returns false. */
bool	compiler_complain(struct compiler *, const char *why, const char *,
	    size_t);

/* Compiles text where the compiler stands. */
bool	compiler_read(struct compiler *, const char *);

/* Compiles a file below dir where the compiler stands. */
bool	compiler_read_file(struct compiler *, const char *name);

#endif
