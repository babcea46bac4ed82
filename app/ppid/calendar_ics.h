#ifndef PPID_CALENDAR_ICS_H
#define PPID_CALENDAR_ICS_H

/*
 * Holidays from an iCalendar file. What its events mean is for the database to
 * say (kalender.ics_baca), as for a file that is uploaded on a page.
 */

#include <stdbool.h>

#include <jansson.h>

/* Whether the file begins as an iCalendar. False also when it cannot be read. */
bool	calendar_ics(const char *path);

/*
 * {baris: rows as tugas.libur_impor takes them, galat: [{baris, pesan}]}, to be
 * freed by the caller. NULL after a sentence on stderr.
 */
json_t	*calendar_ics_read(const char *path);

#endif
