/* The board's random numbers: the same seed, the same numbers. */
#ifndef NN_ENTROPY_H
#define NN_ENTROPY_H

#include <stdint.h>

void nn_entropy_seed(uint64_t seed);

/* 64 bits that depend on the seed and on `purpose` only, for a secret. */
uint64_t nn_entropy_key(uint64_t purpose);

uint32_t nn_random(void);

#endif
