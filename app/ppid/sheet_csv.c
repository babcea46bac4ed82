#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ppid/sheet.h"

/*
 * As spreadsheets in Indonesia open it: the decimal sign there is a comma, so
 * that fields are set apart by semicolons; the byte order mark says UTF-8.
 */
#define MARK		"\xef\xbb\xbf"
#define SEPARATOR	';'

struct sheet {
	FILE	*file;
	size_t	 ncolumns;
};

/* What makes a formula of a cell that begins with it. */
static const char *const	dangers[] = { "=", "+", "-", "@", "\t", "\r", "\n",
    "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" };

static bool
dangerous(const char *cell)
{
	cell += strspn(cell, " ");
	for (size_t i = 0; i < sizeof(dangers) / sizeof(dangers[0]); i++)
		if (strncmp(cell, dangers[i], strlen(dangers[i])) == 0)
			return true;
	return false;
}

static void
cell_write(FILE *file, const char *cell)
{
	putc('"', file);
	if (dangerous(cell))
		putc('\'', file);
	for (; *cell != '\0'; cell++) {
		if (*cell == '"')
			putc('"', file);
		putc(*cell, file);
	}
	putc('"', file);
}

static bool
csv_row(struct sheet *s, const char *const *cells)
{
	for (size_t i = 0; i < s->ncolumns; i++) {
		if (i > 0)
			putc(SEPARATOR, s->file);
		cell_write(s->file, cells[i]);
	}
	fputs("\r\n", s->file);
	return ferror(s->file) == 0;
}

static bool
csv_end(struct sheet *s)
{
	bool	ok = fclose(s->file) == 0;

	free(s);
	return ok;
}

static struct sheet *
csv_begin(int fd, const struct sheet_head *head)
{
	const char	*names[SHEET_COLUMNS_MAX];
	struct sheet	*s = malloc(sizeof(*s));
	int		 own = fcntl(fd, F_DUPFD_CLOEXEC, 0);

	if (s != NULL && own != -1 && (s->file = fdopen(own, "w")) != NULL) {
		s->ncolumns = head->ncolumns;
		for (size_t i = 0; i < head->ncolumns; i++)
			names[i] = head->columns[i].full;
		fputs(MARK, s->file);
		if (csv_row(s, names))
			return s;
		csv_end(s);
		return NULL;
	}
	if (own != -1)
		close(own);
	free(s);
	return NULL;
}

const struct sheet_kind	sheet_csv = { "csv", csv_begin, csv_row, csv_end };
