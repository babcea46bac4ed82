#ifndef WEB_PROBLEM_H
#define WEB_PROBLEM_H
#include <stdbool.h>

#include "core/text.h"

/*
 * What went wrong, said to a person (pages/masalah.html) or to a program
 * (application/problem+json), always with the request's id.
 *
 * Needs neither database nor session. Never shows what a computer said:
 * sentences come from the table here or, for SQLSTATE KInnn, from SQL.
 */
#define PROBLEM_MAX	65536

struct request;

/* Compiles the page; once, before any request. */
bool	problem_init(struct text *error);

/* Answers a request; sentence NULL means the table's own. */
void	problem(struct request *, int status, const char *sentence);

/* Answers for an SQLSTATE; message is shown only for KInnn. */
void	problem_sql(struct request *, const char *sqlstate,
	    const char *message);

/*
 * A whole HTTP answer that closes, for what never became a request; more are
 * further headers, each with its end of line.
 */
void	problem_answer(struct text *, int status, const char *id,
	    const char *more, bool json);

#endif
