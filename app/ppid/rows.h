#ifndef PPID_ROWS_H
#define PPID_ROWS_H

/*
 * A small CSV file as SQL functions take it: an array of objects keyed by the
 * header row, every value a string. It belongs to the caller. Files too big to
 * be held whole are read with core/csv.h itself.
 */

#include <jansson.h>

#define ROWS_MAX	100000

/* NULL after one sentence on stderr. */
json_t	*rows_read(const char *path);

#endif
