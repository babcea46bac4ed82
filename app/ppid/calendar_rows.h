#ifndef PPID_CALENDAR_ROWS_H
#define PPID_CALENDAR_ROWS_H

/*
 * A CSV file as the calendar's SQL functions take it: one JSON object per row,
 * keyed as the function expects, every value a string, with the row's number
 * under "baris" (the header is row 1).
 *
 * calendar_rows_init opens the file, calendar_rows_clear closes it; path and
 * columns stay the caller's and must outlive it. Values are passed on as they
 * stand: what they mean is for SQL to judge.
 */

#include <stdbool.h>
#include <stdio.h>

#include <jansson.h>

#include "core/csv.h"

struct calendar_column {
	const char	*name;		/* in the file's header */
	const char	*key;		/* in the object */
	bool		 required;
};

struct calendar_rows {
	const char			*path;
	const struct calendar_column	*columns;	/* ends with a NULL name */
	FILE				*file;
	struct csv			 csv;
	struct text			 error;
};

/*
 * 0, or the exit status to end with after telling stderr why: 1 the file cannot
 * be read, 2 its first line does not name the columns.
 */
int		 calendar_rows_init(struct calendar_rows *rows, const char *path,
		    const struct calendar_column *columns);
void		 calendar_rows_clear(struct calendar_rows *rows);

/* Append the next row. CSV_BAD: the sentence is in rows->error. */
enum csv_result	 calendar_rows_next(struct calendar_rows *rows, json_t *array);

#endif
