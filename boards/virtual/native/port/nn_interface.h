/* What the interpreter may do with the interface. */
#ifndef NN_INTERFACE_H
#define NN_INTERFACE_H

#include "lwip/netif.h"

#include "nanonet_board.h"

/* lwIP's status and link callback. */
void nn_interface_changed(struct netif *netif);

/* The servers of the configuration. In lwIP's thread. */
void nn_interface_use_dns(const uint32_t dns[2]);

#endif
