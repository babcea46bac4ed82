#include "ppid/calendar_ics.h"

#include <stdio.h>
#include <string.h>

#include "ppid/database.h"

#define MARK		"BEGIN:VCALENDAR"
#define ICS_MAX		(256 * 1024)	/* the page takes no larger one either */

/* The file as text. False: it cannot be read, is too large or holds a NUL. */
static bool
contents_read(const char *path, char text[ICS_MAX + 2])
{
	FILE	*file = fopen(path, "re");
	size_t	 n;
	bool	 ok;

	if (file == NULL)
		return false;
	n = fread(text, 1, ICS_MAX + 1, file);
	ok = !ferror(file) && n <= ICS_MAX && memchr(text, '\0', n) == NULL;
	fclose(file);
	text[n] = '\0';
	return ok;
}

bool
calendar_ics(const char *path)
{
	char	 begin[sizeof(MARK)] = "";
	FILE	*file = fopen(path, "re");
	bool	 is;

	if (file == NULL)
		return false;
	is = fgets(begin, sizeof(begin), file) != NULL &&
	    strcmp(begin, MARK) == 0;
	fclose(file);
	return is;
}

json_t *
calendar_ics_read(const char *path)
{
	static char	 text[ICS_MAX + 2];
	const char	*values[1] = { text };
	PGconn		*db;
	json_t		*answer = NULL;

	if (!contents_read(path, text)) {
		fprintf(stderr, "%s: cannot be read, or larger than %d KiB\n",
		    path, ICS_MAX / 1024);
		return NULL;
	}
	if ((db = database_open("PPID_DATABASE")) != NULL)
		answer = database_json(db, "select kalender.ics_baca($1)", 1,
		    values);
	PQfinish(db);
	return answer;
}
