/* The cable: a Unix stream socket to the tool. Each frame follows its length, 4 octets, big-endian (QEMU's -netdev stream). */
#ifndef NN_CABLE_H
#define NN_CABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Connects. 0, or -errno. In step: as nn_lockstep.h says. */
int nn_cable_plug(const char *path, bool in_step);

/* The next frame, without FCS; valid until the next call. Blocks the calling task. NULL: the other end has closed, or sent
 * what is no frame. One task only. */
const uint8_t *nn_cable_receive(size_t *length);

/* Sends one frame. Blocks the calling task while the tool does not read. One task at a time. A frame for a cable that is
 * closed is lost. */
void nn_cable_send(const uint8_t *frame, size_t length);

#endif
