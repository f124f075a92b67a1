/* The board's scheduler: tasks, wait queues, and the one function that blocks.
 *
 * Tasks are lwIP's thread (tcpip), the MAC's receive task (eth) and the interpreter. The interpreter is whatever thread is
 * not one of the others: the managed runtime hands its baton on among several threads of the host, which are one task here. */
#ifndef NN_SCHED_H
#define NN_SCHED_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "nn_clock.h"

struct nn_queue;
struct nn_mailbox;
struct nn_semaphore;

typedef struct nn_task {
    const char *name;
    struct nn_queue *blocked_on; /* NULL: ready or running */
    struct nn_task *next;        /* in blocked_on */
    pthread_cond_t ready;        /* the clock's: this task goes on */
    int64_t deadline;            /* the virtual clock's: when its wait ends unwoken */
    struct nn_task *less_urgent; /* the virtual clock's: the next of all tasks */
    struct nn_mailbox *refused;  /* sys_arch's: the mailbox that had no room for this task's last message */
    struct nn_semaphore *own;    /* sys_arch's: this task's own semaphore */
    void (*body)(void *argument);
    void *argument;
} nn_task;

/* Tasks that wait for one thing, first come first served. Zero-initialised it is empty and has no descriptor. */
typedef struct nn_queue {
    nn_task *first, *last;

    /* Set for a queue that the world outside the board wakes: the wait also ends when this descriptor of the host's is ready
     * for `events` (poll()'s). Such a queue holds one task at most and nothing on the board wakes it. */
    bool has_descriptor;
    int descriptor;
    short events;
} nn_queue;

/* Once, before anything else here. */
void nn_sched_init(const nn_clock *clock);

/* The board's clock. */
int64_t nn_sched_now(void);

/* All state of the scheduler, and of what is built on it, is touched between these two only. They do not nest. */
void nn_sched_enter(void);
void nn_sched_leave(void);

nn_task *nn_sched_current(void);

/* Starts a task. Not from within the scheduler. The task goes, and what this returns with it, when its body returns. */
nn_task *nn_sched_start(const char *name, void (*body)(void *argument), void *argument);

/* The only place where a task of the board blocks. Called, and returns, with the scheduler entered.
 * False: the deadline passed first. `task` is the calling one. */
bool nn_sched_block(nn_task *task, nn_queue *queue, int64_t deadline);

/* Lets what is more urgent go first: in virtual time one task runs at a time, and nothing takes the processor from it. With the
 * scheduler entered. */
void nn_sched_pass(nn_task *task);

/* With the scheduler entered. */
void nn_sched_wake_one(nn_queue *queue);
void nn_sched_wake_all(nn_queue *queue);

#endif
