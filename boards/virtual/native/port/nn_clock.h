/* A clock of the board, and the only thing that waits on its behalf.
 *
 * This table is where virtual time plugs in: a second clock, and nothing else. All tasks of the board block in
 * nn_sched_block, which calls wait_until; a virtual clock sees there that the last running task has blocked, tells the cable
 * the earliest deadline, and either lets the tool deliver a frame or jumps. wake tells it that a task can run again, so it
 * may also keep all but one from running. */
#ifndef NN_CLOCK_H
#define NN_CLOCK_H

#include <stdint.h>

struct nn_task;

#define NN_NEVER INT64_C(-1)

typedef struct nn_clock {
    /* Power on: from here now() counts. */
    void (*start)(void);

    /* Nanoseconds since start(). */
    int64_t (*now)(void);

    /* Called with the scheduler entered by a task that is on a wait queue. Leaves the scheduler while it waits; returns, entered
     * again, when the task is off its queue, or when the deadline (NN_NEVER: none) has passed, or, for a queue with a
     * descriptor, when that is ready. */
    void (*wait_until)(struct nn_task *task, int64_t deadline);

    /* Called with the scheduler entered: the task has been taken off its queue. */
    void (*wake)(struct nn_task *task);
} nn_clock;

extern const nn_clock nn_clock_real;

#endif
