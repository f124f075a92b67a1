#include "nn_clock_virtual.h"

#include <stddef.h>

#include "nn_sched.h"

enum { NS_PER_S = 1000000000, FAR = 1000 };

/* So many instructions' time, multiplied, fits 64 bits. */
#define MOST_AT_ONCE (INT64_C(1) << 32)

extern pthread_mutex_t nn_sched_mutex;

/* The one that runs; every other waits for its own condition in hand_over. */
static nn_task *s_running;

/* All but the interpreter, the most urgent first, which is the order in which they were made: lwIP's, the MAC's. The interpreter
 * comes after them all, as on the boards. */
static nn_task *s_tasks;
static nn_task *s_interpreter;

static nn_meeting s_meeting;
static bool s_has_news, s_is_stopped;
static int64_t s_limit;

/* The time when the meter was last settled, and what was left on it then. */
static int64_t s_time;
static int64_t s_settled;
static int64_t s_remainder; /* of the instructions' time: instructions * 10^9 modulo instructions a second */

static nn_meter *s_meter;
static int64_t s_rate;

static int64_t executed(void)
{
    return s_meter == NULL ? 0 : s_settled - (s_meter->left + s_meter->withheld);
}

/* Asked by the running task only. While the interpreter is stopped its meter stands still, and is settled. */
static int64_t now(void)
{
    int64_t instructions = executed();

    return instructions == 0 ? s_time : s_time + (instructions * NS_PER_S + s_remainder) / s_rate;
}

static void settle(void)
{
    int64_t instructions = executed();

    if (instructions != 0) {
        int64_t scaled = instructions * NS_PER_S + s_remainder;

        s_time += scaled / s_rate;
        s_remainder = scaled % s_rate;
        s_settled -= instructions;
    }
}

static bool is_ready(const nn_task *task)
{
    return task->blocked_on == NULL || (task->deadline >= 0 && task->deadline <= s_time);
}

static int64_t earlier(const nn_task *task, int64_t than)
{
    if (task->blocked_on == NULL) {
        return s_time;
    }

    return task->deadline >= 0 && task->deadline < than ? task->deadline : than;
}

/* When some task but the interpreter, or the tool, has something to do. */
static int64_t horizon(void)
{
    int64_t next = s_has_news ? s_time : s_limit;

    for (const nn_task *task = s_tasks; task != NULL; task = task->less_urgent) {
        next = earlier(task, next);
    }

    return next;
}

/* The interpreter may execute until the horizon, and not more than its budget. */
static void refill(void)
{
    if (s_meter == NULL) {
        return;
    }

    int64_t budget = s_meter->left + s_meter->withheld;
    int64_t time = horizon() - s_time;
    int64_t left = budget < MOST_AT_ONCE ? budget : MOST_AT_ONCE;

    if (time < (int64_t)FAR * NS_PER_S) {
        int64_t instructions = time > 0 ? (time * s_rate - s_remainder + NS_PER_S - 1) / NS_PER_S : 0;

        left = instructions < left ? instructions : left;
    }

    s_meter->left = left;
    s_meter->withheld = budget - left;
}

/* The interpreter runs on to its next safepoint only. */
static void withhold(void)
{
    if (s_meter != NULL && s_running == s_interpreter && s_meter->left > 0) {
        s_meter->withheld += s_meter->left;
        s_meter->left = 0;
    }
}

static void stop_for_good(void)
{
    pthread_cond_t never = PTHREAD_COND_INITIALIZER;

    for (;;) {
        pthread_cond_wait(&never, &nn_sched_mutex);
    }
}

static void meet(int64_t next)
{
    nn_grant grant = { .now = next, .limit = NN_END_OF_TIME };

    s_has_news = false;

    if (s_meeting != NULL ? !s_meeting(s_time, next, &grant) : next == NN_END_OF_TIME) {
        stop_for_good();
    }

    s_limit = grant.limit;

    if (grant.now > s_time) {
        s_time = grant.now;
        s_remainder = 0;
    }
}

static nn_task *next_to_run(void)
{
    for (;;) {
        int64_t next = NN_END_OF_TIME;

        for (nn_task *task = s_tasks; task != NULL; task = task->less_urgent) {
            if (is_ready(task)) {
                return task;
            }

            next = earlier(task, next);
        }

        if (is_ready(s_interpreter)) {
            if (!s_has_news && s_time < s_limit) {
                return s_interpreter;
            }

            next = s_time;
        } else {
            next = earlier(s_interpreter, next);
        }

        if (!s_has_news && next < s_limit) {
            s_time = next;
            s_remainder = 0;
        } else {
            meet(next);
        }
    }
}

static void hand_over(nn_task *self)
{
    if (s_is_stopped) {
        stop_for_good();
    }

    s_running = next_to_run();

    if (s_running != self) {
        pthread_cond_signal(&s_running->ready);

        while (s_running != self) {
            pthread_cond_wait(&self->ready, &nn_sched_mutex);
        }
    }
}

static void give_way(nn_task *self)
{
    if (self == s_interpreter) {
        settle();
        hand_over(self);
        refill();
    } else {
        hand_over(self);
    }
}

static void start(nn_task *interpreter)
{
    s_interpreter = interpreter;
    s_running = interpreter;
    s_limit = s_meeting != NULL ? 0 : NN_END_OF_TIME;
}

static void wait_until(nn_task *task, int64_t deadline)
{
    task->deadline = deadline;
    give_way(task);
}

static void wake(nn_task *task)
{
    if (task != s_interpreter) {
        withhold();
    }
}

static void join(nn_task *task)
{
    nn_task **end = &s_tasks;

    while (*end != NULL) {
        end = &(*end)->less_urgent;
    }

    task->less_urgent = NULL;
    *end = task;
    withhold();
}

static void begin(nn_task *task)
{
    while (s_running != task) {
        pthread_cond_wait(&task->ready, &nn_sched_mutex);
    }
}

static void end(nn_task *task)
{
    nn_task **link = &s_tasks;

    while (*link != task) {
        link = &(*link)->less_urgent;
    }

    *link = task->less_urgent;
    s_running = next_to_run();
    pthread_cond_signal(&s_running->ready);
}

const nn_clock nn_clock_virtual = { start, now, wait_until, wake, join, begin, end, give_way };

void nn_clock_virtual_meet(nn_meeting meeting)
{
    s_meeting = meeting;
}

void nn_clock_virtual_news(void)
{
    s_has_news = true;
    withhold();
}

void nn_clock_virtual_stop(void)
{
    s_is_stopped = true;
}

void nn_clock_virtual_meter(nn_meter *meter, int64_t instructions_per_second)
{
    s_meter = meter;
    s_rate = instructions_per_second;
    s_settled = meter->left + meter->withheld;
}

void nn_clock_virtual_budget(int64_t instructions)
{
    if (s_meter != NULL) {
        settle();
        s_settled = instructions;
        s_meter->left = instructions;
        s_meter->withheld = 0;
        refill();
    }
}
