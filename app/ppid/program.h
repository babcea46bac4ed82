#ifndef PPID_PROGRAM_H
#define PPID_PROGRAM_H

/*
 * The programs that lie beside `ppid`, each with the libraries that it alone
 * needs: `ppid-letter`, `ppid-notice`, `ppid-register`, `ppid-bundle`, and
 * `ppid-worker`, which runs for long and carries next to nothing.
 */

#include <stdbool.h>
#include <stddef.h>

/* The path of such a program; false: it is not there. */
bool	program_beside(const char *name, char *path, size_t cap);

#endif
