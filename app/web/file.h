#ifndef WEB_FILE_H
#define WEB_FILE_H
#include "web/request.h"

/*
 * Downloads: the document of a FILE row names a ticket; its bytes are read from
 * web.berkas_potong piece by piece, the next only when the last has been sent,
 * so that a slow client costs one piece of memory.
 *
 * The first piece is fetched before the answer begins, so that what fails early
 * has a page. Later failures cut the connection short of its announced length.
 * A download that has begun belongs to its connection, no longer to a request.
 */
#define FILE_DOWNLOADS_MAX	16

/* Adds the function downloads need; once, before database_check. */
void	file_init(void);

/* The row's document is here: {"berkas","nama","jenis","ukuran","sidik"}. */
enum step	file_open(struct request *, const char *document);

/* The stage: the first piece is here. */
enum step	file_send(struct request *);

/* Frees a download that never began. */
void	file_free(struct request *);

#endif
