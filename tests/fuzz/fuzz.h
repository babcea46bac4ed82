#ifndef FUZZ_H
#define FUZZ_H
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/*
 * What a fuzz target is: one function that takes any bytes and neither crashes
 * nor breaks a promise.  libFuzzer calls it with new inputs, replay.c with the
 * corpus.
 */
int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* A promise that must hold for every input. */
#define PROMISE(holds)	do { if (!(holds)) abort(); } while (0)

#endif
