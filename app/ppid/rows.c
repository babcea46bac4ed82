#include "ppid/rows.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/csv.h"

#define ERROR_MAX	1024

/* The columns' names lie in the header, each ended by NUL. */
static json_t *
row_make(const struct csv *csv)
{
	json_t	*row = json_object();

	for (size_t i = 0; i < csv->ncolumns; i++) {
		if (json_object_set_new(row, csv->header.data + csv->names[i],
		    json_string(csv_value(csv, i))) != 0) {
			json_decref(row);
			return NULL;
		}
	}
	return row;
}

static json_t *
all_read(struct csv *csv, struct text *error)
{
	enum csv_result	 result;
	json_t		*rows = json_array();

	while ((result = csv_next(csv, error)) == CSV_ROW) {
		if (json_array_size(rows) < ROWS_MAX &&
		    json_array_append_new(rows, row_make(csv)) == 0)
			continue;
		text_addf(error, "more than %d rows", ROWS_MAX);
		result = CSV_BAD;
		break;
	}
	if (result == CSV_END)
		return rows;
	json_decref(rows);
	return NULL;
}

json_t *
rows_read(const char *path)
{
	struct text	 error;
	struct csv	 csv;
	json_t		*rows = NULL;
	FILE		*f;

	if ((f = fopen(path, "re")) == NULL) {
		fprintf(stderr, "ppid: cannot read %s: %s\n", path,
		    strerror(errno));
		return NULL;
	}
	text_init(&error, ERROR_MAX);
	if (csv_init(&csv, f, &error))
		rows = all_read(&csv, &error);
	if (rows == NULL)
		fprintf(stderr, "%s: %s\n", path, text_string(&error));
	csv_clear(&csv);
	text_clear(&error);
	fclose(f);
	return rows;
}
