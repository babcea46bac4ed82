#ifndef DOCUMENT_REPORT_WRITE_H
#define DOCUMENT_REPORT_WRITE_H

/*
 * The report as XML, from what SQL hands over: the head and the figures as
 * JSON (laporan.kepala, laporan.ringkas), then the rows one by one. Writes
 * straight through: nothing of the rows is kept. Counts nothing itself; a key
 * that is missing in the JSON is an error, never a zero.
 *
 * Order in the file: report_write_begin; for each book report_write_rows_begin,
 * report_write_row for each row, report_write_rows_end; report_write_end. Rows
 * may be written elsewhere before the beginning is.
 */

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

#include "core/text.h"
#include "document/report_book.h"
#include "document/report_xml.h"

/* Separates the fields of a row; an empty field is an absent attribute. */
#define REPORT_SEPARATOR '\x1f'

/* Everything before the first row. False: error says which key is missing. */
bool	report_write_begin(struct report_xml *xml, const json_t *head,
	    const json_t *figures, struct text *error);

void	report_write_rows_begin(struct report_xml *xml,
	    enum report_book_name book, int64_t rows);

/* One row: as many fields as its book has columns. False: another number. */
bool	report_write_row(struct report_xml *xml, enum report_book_name book,
	    const char *line, size_t n);

void	report_write_rows_end(struct report_xml *xml,
	    enum report_book_name book);
void	report_write_end(struct report_xml *xml);

#endif
