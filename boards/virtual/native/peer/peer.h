/* Servers in lwIP's raw API. Started in lwIP's thread. */
#ifndef PEER_H
#define PEER_H

#include "lwip/opt.h"

void peer_tcp_echo(u16_t port);
void peer_udp_echo(u16_t port);

#endif
