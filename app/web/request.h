#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/path.h"
#include "core/text.h"
#include "web/database.h"
#include "web/kore.h"
#include "web/routes.h"

/*
 * One request on its way: matched to a row, read, called in the database,
 * answered. A request is Kore's state of an http_request and dies with it; when
 * the client leaves early, request_free runs without the handler and forgets
 * what is still on its way.
 *
 * A stage does one step and returns. WAIT means that a callback will wake the
 * request; the handler then goes on with the stage that was set.
 */
#define REQUEST_P_MAX		(8 * 1024 * 1024)
#define REQUEST_HEADERS_MAX	8192
#define REQUEST_FLASH_MAX	1024

enum step { STEP_ON, STEP_WAIT, STEP_DONE };

enum stage {
	STAGE_OPEN,		/* which row */
	STAGE_READ,		/* path, query, body -> p */
	STAGE_UPLOAD,		/* files into the database */
	STAGE_LOGIN,		/* ask for the account's salt */
	STAGE_HASH,		/* derive the key, in a task */
	STAGE_ASK,		/* ask for the secret of one-time codes */
	STAGE_CODE,		/* open it */
	STAGE_CALL,		/* web.NAME */
	STAGE_ANSWER,		/* by the row's kind */
	STAGE_FILE,		/* the first piece of a file is here */
	STAGE_COUNT
};

struct upload;
struct login;
struct download;

struct cookie {
	const char	*data;		/* in Kore's headers; not ended by NUL */
	size_t		 len;
};

struct request {
	struct http_request	*http;
	const struct route	*route;
	size_t			 row;
	enum stage		 stage;
	bool			 json;		/* answer for a program */
	bool			 held;		/* a download goes on alone */
	bool			 form;		/* p holds the fields of a form */
	bool			 own;		/* whose token holds */
	bool			 closed;	/* p */
	bool			 renew;		/* its form key is used up */
	char			 id[33];
	char			 session_text[64];
	struct cookie		 session;	/* sesi */
	struct cookie		 visitor;	/* tamu */
	struct cookie		 key;		/* kunci */
	struct cookie		 flash;		/* kabar */
	struct path_match	 match;
	struct text		 p;		/* the JSON object */
	struct text		 headers;	/* further ones of the answer */
	struct upload		*upload;
	struct login		*login;
	struct download		*download;
	struct database_call	*call;
	PGresult		*result;
	enum database_outcome	 outcome;
	uint64_t		 began;		/* microseconds */
	uint64_t		 called;
	uint64_t		 database_us;
};

/* Kore's handler of every path, named in the conf. */
int	portal_serve(struct http_request *);

/* Answers with the problem of this status. */
enum step	request_refuse(struct request *, int status);

/*
 * Calls a function with (sesi, p) or the values given and goes to stage next
 * with the answer; answers 503 itself when it cannot.
 */
enum step	request_call(struct request *, enum database_lane,
		    size_t function, const struct database_value *, int n,
		    enum stage next);

/* (sesi, p): p must be closed. */
void	request_values(const struct request *, const char *p,
	    struct database_value v[2]);

/*
 * Whether the call was answered; false when the request has been answered with
 * what went wrong instead.
 */
bool	request_answered(struct request *);

/* The one value of the answer; NULL is a request answered with 404. */
const char	*request_value(struct request *);

/* A header as Kore keeps it, or NULL; whether Accept names a media type. */
const char	*request_header(const struct request *, const char *);
bool		 request_accepts(const struct request *, const char *type);

#endif
