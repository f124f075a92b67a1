/* The cable in virtual time: the board and the tool take turns on it.
 *
 * Between the frames there are messages. The first octet of their length word, 0x80, tells them from frames, whose length ends
 * far below; the other three are their length in octets. A message is a letter and numbers, 8 octets each, big-endian;
 * instants are nanoseconds since the board connected.
 *
 *   board to tool   'T' now                 when the frames sent that follow were sent
 *                   'I' now, next, console  the board is idle at `now` and has nothing to do before `next` (2^63-1: ever), and has
 *                                           written that many octets to its console. The turn is the tool's
 *                   'R' now, next, console  the board has stopped, and starts anew at `next` (2^63-1: never), which is when the tool lets
 *                                           its new cable in. The last message
 *   tool to board   'L' up                  the carrier has come (1) or gone (0)
 *                   'G' now, limit          the time is `now`; the board goes on by itself, at most until `limit`. The turn is
 *                                           the board's, which starts with the frames and messages before this one
 */
#ifndef NN_LOCKSTEP_H
#define NN_LOCKSTEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "nn_clock_virtual.h"

/* From now on the socket, which is connected and blocks, is used this way. */
void nn_lockstep_begin(int socket);

/* As nn_cable_receive and nn_cable_send. */
const uint8_t *nn_lockstep_receive(size_t *length);
void nn_lockstep_send(const uint8_t *frame, size_t length);

/* An nn_meeting. */
bool nn_lockstep_meet(int64_t now, int64_t next, nn_grant *grant);

/* Tells the tool that the board has stopped, to start anew that much later (< 0: never). With the scheduler entered. */
void nn_lockstep_stop(int64_t now, int64_t off);

#endif
