/* What the interpreter may do with the interface. */
#ifndef NN_INTERFACE_H
#define NN_INTERFACE_H

#include "lwip/netif.h"

#include "nanonet_board.h"

/* lwIP's status and link callback. */
void nn_interface_changed(struct netif *netif);

/* What the configuration says of addresses, before the interface is brought up. */
void nn_interface_configure(const nn_config *config);

/* Gives the interface its address, or asks for one. In lwIP's thread. */
void nn_interface_address(void);

/* The servers of the configuration. In lwIP's thread. */
void nn_interface_use_dns(const uint32_t dns[2]);

#endif
