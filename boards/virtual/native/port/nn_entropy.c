#include "nn_entropy.h"

#include <stdatomic.h>

#include "nanonet_board.h"

/* SplitMix64: a counter and a mixing function, so that drawing is one atomic addition and any task may draw. */
#define GOLDEN_GAMMA UINT64_C(0x9e3779b97f4a7c15)

static _Atomic uint64_t s_state;
static uint64_t s_seed;

static uint64_t mix(uint64_t value)
{
    value = (value ^ (value >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    value = (value ^ (value >> 27)) * UINT64_C(0x94d049bb133111eb);
    return value ^ (value >> 31);
}

void nn_entropy_seed(uint64_t seed)
{
    s_seed = seed;
    atomic_store(&s_state, seed);
}

uint64_t nn_entropy_key(uint64_t purpose)
{
    return mix(mix(s_seed + GOLDEN_GAMMA) ^ mix(purpose));
}

uint32_t nn_random(void)
{
    return (uint32_t)(mix(atomic_fetch_add(&s_state, GOLDEN_GAMMA) + GOLDEN_GAMMA) >> 32);
}
