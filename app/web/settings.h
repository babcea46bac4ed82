#ifndef WEB_SETTINGS_H
#define WEB_SETTINGS_H
#include <stdbool.h>
#include <stddef.h>

#include "core/secret.h"
#include "core/text.h"

/*
 * What the portal was told by its environment, read once in the parent before
 * the workers are forked; conf/portal.env.example explains each setting.
 *
 * The keys live in memory only. Nothing here changes after settings_load.
 */
enum settings_log {
	SETTINGS_LOG_ALL,
	SETTINGS_LOG_ERRORS,		/* requests that ended with 500 or more */
	SETTINGS_LOG_OFF
};

struct settings {
	const char		*database;	/* conninfo of portal_web */
	const char		*assets;	/* folder with pages, parts, static */
	const char		*url;		/* public address, no slash behind */
	long			 upload_max;	/* bytes of one file */
	long			 read_ms;	/* statement_timeout per lane */
	long			 write_ms;
	long			 slow_ms;
	enum settings_log	 log;
	bool			 bench;
	char			 style[32];	/* "portal.0a1b2c3d.css" */
	struct secret_keys	 keys;
};

extern struct settings	settings;

/* False with one sentence in error that says what to do. */
bool	settings_load(struct text *error);

#endif
