#ifndef WEB_ANSWER_H
#define WEB_ANSWER_H
#include "web/request.h"

/*
 * The stage behind the row's call: what SQL answered becomes a page, a JSON
 * text, a redirection with cookies, or a download, by the kind of the row.
 */
enum step	answer(struct request *);

#endif
