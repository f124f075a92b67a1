/* RFC 6528 initial sequence numbers, for boards whose profile asks for them (lwip: isn: rfc6528).
 * lwIP's own, which most boards run, is a counter of coarse timer ticks. */
#ifndef NN_ISN_H
#define NN_ISN_H

#include "lwip/ip_addr.h"

u32_t nn_tcp_isn(const ip_addr_t *local, u16_t local_port, const ip_addr_t *remote, u16_t remote_port);

#endif
