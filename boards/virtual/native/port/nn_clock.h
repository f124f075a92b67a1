/* A clock of the board, and the only thing that waits on its behalf.
 *
 * This table is where virtual time plugs in. All tasks of the board block in nn_sched_block, which calls wait_until; the virtual
 * clock sees there that the last running task has blocked, tells the tool the earliest deadline, and either gets a frame or
 * jumps. It learns of every task, and lets one run at a time. */
#ifndef NN_CLOCK_H
#define NN_CLOCK_H

#include <stdint.h>

struct nn_task;

#define NN_NEVER INT64_C(-1)

typedef struct nn_clock {
    /* Power on: from here now() counts. The calling thread is the interpreter task, and runs. */
    void (*start)(struct nn_task *interpreter);

    /* Nanoseconds since start(). */
    int64_t (*now)(void);

    /* Called with the scheduler entered by a task that is on a wait queue. Leaves the scheduler while it waits; returns, entered
     * again, when the task is off its queue, or when the deadline (NN_NEVER: none) has passed, or, for a queue with a
     * descriptor, when that is ready. */
    void (*wait_until)(struct nn_task *task, int64_t deadline);

    /* Called with the scheduler entered: the task has been taken off its queue. */
    void (*wake)(struct nn_task *task);

    /* A task's life, each called with the scheduler entered: it has been made; it is about to run for the first time, on its own
     * thread; it has run, on its own thread. */
    void (*join)(struct nn_task *task);
    void (*begin)(struct nn_task *task);
    void (*end)(struct nn_task *task);

    /* Called with the scheduler entered by a task that could go on: what is more urgent goes first. */
    void (*pass)(struct nn_task *task);
} nn_clock;

/* Time as the host has it. */
extern const nn_clock nn_clock_real;

/* Time that passes only where the board or the tool says so: nn_clock_virtual.h. */
extern const nn_clock nn_clock_virtual;

#endif
