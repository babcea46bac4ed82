/*
 * ppid-letter ASSETS URL: reads a letter's contents as JSON on standard input
 * and writes its PDF to standard output.
 *
 * A program of its own, run once per letter by `ppid worker` and `ppid letter`:
 * what it needs of memory is gone with it, and whatever a font or a text may
 * do to it ends one attempt only.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "document/letter.h"

#define MEMORY_MAX	(1024UL * 1024 * 1024)
#define SECONDS_MAX	25

static void
limits_set(void)
{
#ifndef __SANITIZE_ADDRESS__
	const struct rlimit	 memory = { MEMORY_MAX, MEMORY_MAX };

	(void)setrlimit(RLIMIT_AS, &memory);
#endif
	const struct rlimit	 seconds = { SECONDS_MAX, SECONDS_MAX };
	const struct rlimit	 core = { 0, 0 };

	(void)setrlimit(RLIMIT_CPU, &seconds);
	(void)setrlimit(RLIMIT_CORE, &core);
}

int
main(int argc, char **argv)
{
	struct text	 pdf, error;
	json_error_t	 why;
	json_t		*contents;
	bool		 ok = false;

	if (argc != 3) {
		fprintf(stderr, "usage: ppid-letter ASSETS URL <JSON >PDF\n");
		return 2;
	}
	limits_set();
	text_init(&pdf, LETTER_PDF_MAX);
	text_init(&error, 4096);
	if ((contents = json_loadf(stdin, 0, &why)) == NULL)
		text_addf(&error, "the letter's contents: %s", why.text);
	else
		ok = letter_render(argv[1], argv[2], contents, &pdf, &error);
	if (ok && (fwrite(pdf.data, 1, pdf.len, stdout) != pdf.len ||
	    fflush(stdout) != 0)) {
		text_addf(&error, "cannot write the PDF: %s", strerror(errno));
		ok = false;
	}
	if (!ok)
		fprintf(stderr, "%s\n", text_string(&error));
	json_decref(contents);
	text_clear(&pdf);
	text_clear(&error);
	return ok ? 0 : 1;
}
