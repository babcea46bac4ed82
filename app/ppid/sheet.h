#ifndef PPID_SHEET_H
#define PPID_SHEET_H

/*
 * A table written to a file, row by row, as CSV or as a workbook (XLSX).  What
 * has been written is not held in memory.
 *
 * Cells are text that somebody else typed: whatever they begin with, no
 * program that opens the file takes one for a formula.
 *
 * The descriptor and the head stay the caller's and must outlive the sheet.
 * begin gives NULL, and row and end give false, when the file could not be
 * written; end frees the sheet in any case.
 */

#include <stdbool.h>
#include <stddef.h>

#define SHEET_COLUMNS_MAX	64

struct sheet_column {
	const char	*group;		/* heading over several, or "" */
	const char	*name;		/* heading below it */
	const char	*full;		/* both, where there is one line only */
	int		 width;		/* in characters */
	bool		 date;		/* cells are YYYY-MM-DD or empty */
};

struct sheet_head {
	const char		*title;
	const char		*note;
	const char		*tab;	/* name of the sheet */
	struct sheet_column	 columns[SHEET_COLUMNS_MAX];
	size_t			 ncolumns;
};

struct sheet;

struct sheet_kind {
	const char	*name;
	struct sheet	*(*begin)(int fd, const struct sheet_head *);
	bool		(*row)(struct sheet *, const char *const *cells);
	bool		(*end)(struct sheet *);
};

extern const struct sheet_kind	sheet_csv, sheet_xlsx;

/* "csv" or "xlsx"; NULL for anything else. */
const struct sheet_kind	*sheet_kind(const char *name);

#endif
