#define _GNU_SOURCE /* pthread_setname_np */

#include "nn_sched.h"

#include <stdlib.h>

#include "nn_fatal.h"

pthread_mutex_t nn_sched_mutex = PTHREAD_MUTEX_INITIALIZER;

static const nn_clock *s_clock;
static nn_task s_interpreter;
static _Thread_local nn_task *t_task;

static void prepare(nn_task *task, const char *name)
{
    pthread_condattr_t attributes;

    task->name = name;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&task->ready, &attributes);
    pthread_condattr_destroy(&attributes);
}

void nn_sched_init(const nn_clock *clock)
{
    prepare(&s_interpreter, "interpreter");
    s_clock = clock;
    s_clock->start(&s_interpreter);
}

int64_t nn_sched_now(void)
{
    return s_clock->now();
}

void nn_sched_enter(void)
{
    pthread_mutex_lock(&nn_sched_mutex);
}

void nn_sched_leave(void)
{
    pthread_mutex_unlock(&nn_sched_mutex);
}

nn_task *nn_sched_current(void)
{
    return t_task != NULL ? t_task : &s_interpreter;
}

static void *run(void *argument)
{
    nn_task *task = argument;

    t_task = task;
    pthread_setname_np(pthread_self(), task->name);
    nn_sched_enter();
    s_clock->begin(task);
    nn_sched_leave();
    task->body(task->argument);
    nn_sched_enter();
    s_clock->end(task);
    nn_sched_leave();
    pthread_cond_destroy(&task->ready);
    free(task);
    return NULL;
}

nn_task *nn_sched_start(const char *name, void (*body)(void *argument), void *argument)
{
    pthread_attr_t detached;
    pthread_t thread;
    nn_task *task = calloc(1, sizeof *task);

    if (task == NULL) {
        nn_fatal(__FILE__, __LINE__, "no memory for a task");
    }

    prepare(task, name);
    task->body = body;
    task->argument = argument;
    nn_sched_enter();
    s_clock->join(task);
    nn_sched_leave();

    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);

    if (pthread_create(&thread, &detached, run, task) != 0) {
        nn_fatal(__FILE__, __LINE__, "the host refuses a thread");
    }

    pthread_attr_destroy(&detached);
    return task;
}

static void append(nn_queue *queue, nn_task *task)
{
    task->next = NULL;
    task->blocked_on = queue;

    if (queue->last != NULL) {
        queue->last->next = task;
    } else {
        queue->first = task;
    }

    queue->last = task;
}

static void take_off(nn_queue *queue, nn_task *task)
{
    nn_task *before = NULL;

    for (nn_task *each = queue->first; each != task; each = each->next) {
        before = each;
    }

    if (before != NULL) {
        before->next = task->next;
    } else {
        queue->first = task->next;
    }

    if (queue->last == task) {
        queue->last = before;
    }

    task->blocked_on = NULL;
}

bool nn_sched_block(nn_task *task, nn_queue *queue, int64_t deadline)
{
    append(queue, task);
    s_clock->wait_until(task, deadline);

    if (task->blocked_on == NULL) {
        return true;
    }

    take_off(queue, task);

    /* A descriptor that is ready takes nobody off the queue; its task looks for itself, also when it was only the deadline. */
    return queue->has_descriptor;
}

void nn_sched_pass(nn_task *task)
{
    s_clock->pass(task);
}

void nn_sched_wake_one(nn_queue *queue)
{
    nn_task *task = queue->first;

    if (task != NULL) {
        take_off(queue, task);
        s_clock->wake(task);
    }
}

void nn_sched_wake_all(nn_queue *queue)
{
    while (queue->first != NULL) {
        nn_sched_wake_one(queue);
    }
}
