#ifndef CORE_UTF8_H
#define CORE_UTF8_H
#include <stdbool.h>
#include <stddef.h>

/*
 * Whether bytes are UTF-8 that PostgreSQL and JSON accept as text.
 *
 * Refused: NUL, overlong forms, surrogates, anything above U+10FFFF and
 * sequences cut short.  Never changes or repairs what it reads.
 */
bool	utf8_valid(const char *, size_t);

#endif
