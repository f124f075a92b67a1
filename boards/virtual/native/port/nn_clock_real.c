/* Time as the host has it. Tasks run side by side, as many as the host lets. */
#define _GNU_SOURCE

#include <errno.h>
#include <poll.h>
#include <time.h>

#include "nn_sched.h"

enum { NS_PER_S = 1000000000 };

extern pthread_mutex_t nn_sched_mutex;

static int64_t s_power_on;

static int64_t monotonic(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * NS_PER_S + now.tv_nsec;
}

static struct timespec spec(int64_t nanoseconds)
{
    struct timespec result = { .tv_sec = nanoseconds / NS_PER_S, .tv_nsec = nanoseconds % NS_PER_S };

    return result;
}

static void start(nn_task *interpreter)
{
    (void)interpreter;
    s_power_on = monotonic();
}

static int64_t now(void)
{
    return monotonic() - s_power_on;
}

static void wait_for_descriptor(const nn_queue *queue, int64_t deadline)
{
    struct pollfd descriptor = { .fd = queue->descriptor, .events = queue->events };
    int64_t left = deadline < 0 ? 0 : deadline - now();
    struct timespec timeout = spec(left > 0 ? left : 0);

    pthread_mutex_unlock(&nn_sched_mutex);
    ppoll(&descriptor, 1, deadline < 0 ? NULL : &timeout, NULL);
    pthread_mutex_lock(&nn_sched_mutex);
}

static void wait_until(nn_task *task, int64_t deadline)
{
    if (task->blocked_on->has_descriptor) {
        wait_for_descriptor(task->blocked_on, deadline);
        return;
    }

    /* A deadline beyond the clock's own end never comes; as a time of the host's it would be a negative one. */
    if (deadline < 0 || deadline > INT64_MAX - s_power_on) {
        while (task->blocked_on != NULL) {
            pthread_cond_wait(&task->ready, &nn_sched_mutex);
        }

        return;
    }

    struct timespec until = spec(s_power_on + deadline);

    while (task->blocked_on != NULL) {
        if (pthread_cond_timedwait(&task->ready, &nn_sched_mutex, &until) == ETIMEDOUT) {
            return;
        }
    }
}

static void wake(nn_task *task)
{
    pthread_cond_signal(&task->ready);
}

/* The host runs every task that can run. */
static void nothing(nn_task *task)
{
    (void)task;
}

const nn_clock nn_clock_real = { start, now, wait_until, wake, nothing, nothing, nothing, nothing };
