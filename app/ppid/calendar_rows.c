#include "ppid/calendar_rows.h"

#include <errno.h>
#include <string.h>

#define ERROR_MAX	4096

/* One sentence that names every column that the first line must have. */
static void
columns_tell(const struct calendar_rows *rows)
{
	const struct calendar_column	*c;

	fprintf(stderr, "%s: the first line must name the columns", rows->path);
	for (c = rows->columns; c->name != NULL; c++)
		fprintf(stderr, "%s %s%s", c == rows->columns ? "" : ",",
		    c->name, c->required ? "" : " (optional)");
	fprintf(stderr, "; is it there?\n");
}

static bool
columns_check(const struct calendar_rows *rows)
{
	const struct calendar_column	*c;
	size_t				 at;
	bool				 ok = true;

	for (c = rows->columns; c->name != NULL; c++) {
		if (c->required && !csv_column(&rows->csv, c->name, &at)) {
			fprintf(stderr, "%s: there is no column '%s'\n",
			    rows->path, c->name);
			ok = false;
		}
	}
	return ok;
}

int
calendar_rows_init(struct calendar_rows *rows, const char *path,
    const struct calendar_column *columns)
{
	int	status;

	rows->path = path;
	rows->columns = columns;
	if ((rows->file = fopen(path, "re")) == NULL) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return 1;
	}
	text_init(&rows->error, ERROR_MAX);
	if (csv_init(&rows->csv, rows->file, &rows->error)) {
		if (columns_check(rows))
			return 0;
	} else {
		fprintf(stderr, "%s: %s\n", path, text_string(&rows->error));
	}
	status = ferror(rows->file) ? 1 : 2;
	if (status == 2)
		columns_tell(rows);
	calendar_rows_clear(rows);
	return status;
}

void
calendar_rows_clear(struct calendar_rows *rows)
{
	csv_clear(&rows->csv);
	text_clear(&rows->error);
	fclose(rows->file);
}

enum csv_result
calendar_rows_next(struct calendar_rows *rows, json_t *array)
{
	const struct calendar_column	*c;
	enum csv_result			 result;
	json_t				*object;
	size_t				 at;

	text_reset(&rows->error);
	do
		result = csv_next(&rows->csv, &rows->error);
	while (result == CSV_ROW && csv_blank(&rows->csv));
	if (result != CSV_ROW)
		return result;
	object = json_pack("{s:I}", "baris", (json_int_t)rows->csv.row);
	for (c = rows->columns; c->name != NULL; c++) {
		if (csv_column(&rows->csv, c->name, &at))
			json_object_set_new(object, c->key,
			    json_string(csv_value(&rows->csv, at)));
	}
	json_array_append_new(array, object);
	return CSV_ROW;
}
