#ifndef WEB_KORE_H
#define WEB_KORE_H

/*
 * Kore's headers in one place, and the mark of a name that Kore looks up in
 * the module. Everything else of the module stays hidden; every exported name
 * begins with "portal_" or is one of Kore's hooks, because Kore looks in its
 * own program and in libc first.
 */
#include <kore/kore.h>
#include <kore/http.h>
#include <kore/tasks.h>
#include <kore/hooks.h>

#define PORTAL_EXPORT	__attribute__((visibility("default")))

#endif
