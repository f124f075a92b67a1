/* The board's Ethernet interface: lwIP's netif, the emulated MAC, and the task that receives. */
#ifndef NN_NETIF_H
#define NN_NETIF_H

#include <stdbool.h>

#include "lwip/netif.h"

#include "nanonet_board.h"

/* Adds the interface to lwIP and brings it up, link included. In lwIP's thread, once, with the cable plugged in. */
void nn_netif_power_on(const nn_config *config, void (*on_cable_closed)(void));

struct netif *nn_netif(void);

/* The MAC without a carrier receives nothing, and what it sends goes nowhere. From any thread. */
void nn_netif_set_carrier(bool carrier);

#endif
