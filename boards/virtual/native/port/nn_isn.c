#include "nn_isn.h"

#include "nn_entropy.h"
#include "nn_sched.h"

/* RFC 6528 section 3: ISN = M + F(connection, key), M a clock of 4 microseconds a tick, F a keyed hash: SipHash-2-4 here. */
enum { NS_PER_TICK = 4000, PURPOSE_LOW = 0x6973, PURPOSE_HIGH = 0x6974 };

static uint64_t rotate(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

static void sip_rounds(uint64_t v[4], int rounds)
{
    while (rounds-- > 0) {
        v[0] += v[1];
        v[2] += v[3];
        v[1] = rotate(v[1], 13) ^ v[0];
        v[3] = rotate(v[3], 16) ^ v[2];
        v[0] = rotate(v[0], 32);
        v[2] += v[1];
        v[0] += v[3];
        v[1] = rotate(v[1], 17) ^ v[2];
        v[3] = rotate(v[3], 21) ^ v[0];
        v[2] = rotate(v[2], 32);
    }
}

/* SipHash-2-4 of 12 octets: one whole word, then the rest with the length in the top octet. */
static uint64_t siphash(const uint64_t key[2], uint64_t whole, uint32_t rest)
{
    const uint64_t last = UINT64_C(12) << 56 | rest;
    uint64_t v[4] = {
        key[0] ^ UINT64_C(0x736f6d6570736575), key[1] ^ UINT64_C(0x646f72616e646f6d),
        key[0] ^ UINT64_C(0x6c7967656e657261), key[1] ^ UINT64_C(0x7465646279746573),
    };

    v[3] ^= whole;
    sip_rounds(v, 2);
    v[0] ^= whole;
    v[3] ^= last;
    sip_rounds(v, 2);
    v[0] ^= last;
    v[2] ^= 0xff;
    sip_rounds(v, 4);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

u32_t nn_tcp_isn(const ip_addr_t *local, u16_t local_port, const ip_addr_t *remote, u16_t remote_port)
{
    const uint64_t key[2] = { nn_entropy_key(PURPOSE_LOW), nn_entropy_key(PURPOSE_HIGH) };
    uint64_t addresses = (uint64_t)ip4_addr_get_u32(ip_2_ip4(local)) << 32 | ip4_addr_get_u32(ip_2_ip4(remote));
    uint32_t ports = (uint32_t)local_port << 16 | remote_port;

    return (u32_t)(siphash(key, addresses, ports) + (uint64_t)(nn_sched_now() / NS_PER_TICK));
}
