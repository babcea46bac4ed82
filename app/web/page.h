#ifndef WEB_PAGE_H
#define WEB_PAGE_H
#include <jansson.h>
#include <stdbool.h>

#include "core/text.h"

/*
 * A document through its row's template. To what SQL gave comes the key
 * `portal`: alamat (the public address), csrf, formulir (a fresh form's key),
 * permintaan (the request's id), gaya (the style sheet), kabar (news or null),
 * jalur (the page's path).
 *
 * Templates are compiled once, before any request, and never change.
 */
#define PAGE_MAX	(4 * 1024 * 1024)

struct request;

bool	page_init(struct text *error);

/* Renders and replies; document is changed but stays the caller's. */
void	page(struct request *, int status, json_t *document);

#endif
