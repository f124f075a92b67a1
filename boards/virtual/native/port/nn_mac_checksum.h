/* The checksum engine of an Ethernet MAC. STM32F7's (full offload, "mode 3") and the ESP32's are the same Synopsys core.
 *
 * Where the profile says so it inserts the IPv4 header checksum and, if the whole datagram is in the frame, the TCP, UDP or
 * ICMP checksum; and it drops received frames whose IPv4 header or payload checksum is wrong. Of a fragment it looks at the
 * header only: the payload's checksum spans frames that it never sees together. */
#ifndef NN_MAC_CHECKSUM_H
#define NN_MAC_CHECKSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void nn_mac_checksum_insert(uint8_t *frame, size_t length);

/* False: the frame is to be dropped. What is not IPv4, or too mangled to tell, passes: the stack judges it. */
bool nn_mac_checksum_right(const uint8_t *frame, size_t length);

#endif
