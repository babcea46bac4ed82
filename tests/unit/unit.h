#ifndef UNIT_H
#define UNIT_H
/*
 * What every unit test begins with: cmocka and the headers it forgets to
 * include, and how many elements an array has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

#endif
