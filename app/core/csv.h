#ifndef CORE_CSV_H
#define CORE_CSV_H
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "core/text.h"

/*
 * Reads CSV (RFC 4180) row by row from a file, as spreadsheets write it:
 * comma or semicolon, whichever the header has more of, quotes, line breaks
 * inside quotes, LF or CRLF, a byte order mark.
 *
 * The first row names the columns; a name may not be missing or come twice.
 * Refused: a row with more or fewer fields than the header, a quote that stands
 * wrong or never closes, text that is not UTF-8, a row or field past its
 * maximum.  Every sentence names row and line, and reading may go on behind it;
 * behind a file that cannot be read it ends.  Blanks around names are taken
 * off, those in fields kept.  Empty lines are passed over.
 *
 * The caller owns the file, which is never rewound or closed; the reader owns
 * the texts (csv_clear) and lends values until the next row is read.
 */
#define CSV_FIELD_MAX	(64 * 1024)
#define CSV_ROW_MAX	(1024 * 1024)
#define CSV_COLUMNS_MAX	256

enum csv_result { CSV_ROW, CSV_END, CSV_BAD };

struct csv {
	FILE		*file;
	char		 separator;
	size_t		 row;		/* the header is row 1 */
	size_t		 line;		/* the row's first line */
	size_t		 next_line;
	size_t		 ncolumns;
	struct text	 header;	/* the names, each with a NUL */
	struct text	 record;	/* the row's fields, each with a NUL */
	size_t		 names[CSV_COLUMNS_MAX];  /* where each begins */
	size_t		 fields[CSV_COLUMNS_MAX];
};

/* Reads the header. After false only csv_clear may be called. */
bool		 csv_init(struct csv *, FILE *, struct text *error);
void		 csv_clear(struct csv *);

enum csv_result	 csv_next(struct csv *, struct text *error);

/* Whether nothing stands in the row: spreadsheets end a table with such. */
bool		 csv_blank(const struct csv *);

/* The column with this name, in capitals or not; false if there is none. */
bool		 csv_column(const struct csv *, const char *name, size_t *);

/* Lends the value in a column of the row read last. */
const char	*csv_value(const struct csv *, size_t column);

#endif
