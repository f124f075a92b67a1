/* Tests of the scheduler and of what sys_arch.c builds on it. Prints one line a test; ends with 1 when one fails.
 *
 *   nn-sched-test [ROUNDS]     ROUNDS: how long the stress tests run (default 20000) */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "lwip/opt.h"
#include "lwip/sys.h"

#include "nn_sched.h"

enum { NS_PER_MS = 1000000, DEFAULT_ROUNDS = 20000, MAILBOX_SIZE = 4 };

static int s_failures;
static int s_rounds = DEFAULT_ROUNDS;

static void check(int condition, const char *test, const char *expectation)
{
    if (!condition) {
        printf("FAILED %s: %s\n", test, expectation);
        s_failures++;
    }
}

/* lwIP's own, which the parts under test want. */
uint32_t nn_random(void)
{
    return 0;
}

static void passed(const char *test)
{
    printf("done %s\n", test);
}

/* ---- deadlines ---- */

static void deadline_in_the_future_ends_the_wait_then(void)
{
    nn_queue queue = { 0 };
    int64_t deadline = nn_sched_now() + 20 * NS_PER_MS;
    bool woken;

    nn_sched_enter();
    woken = nn_sched_block(nn_sched_current(), &queue, deadline);
    nn_sched_leave();

    check(!woken, __func__, "says that the deadline passed");
    check(nn_sched_now() >= deadline, __func__, "not before the deadline");
    check(nn_sched_now() < deadline + 1000 * NS_PER_MS, __func__, "soon after the deadline");
    check(queue.first == NULL && queue.last == NULL, __func__, "leaves nobody on the queue");
    passed(__func__);
}

static void deadline_in_the_past_ends_the_wait_at_once(void)
{
    nn_queue queue = { 0 };
    bool woken;

    nn_sched_enter();
    woken = nn_sched_block(nn_sched_current(), &queue, 0);
    nn_sched_leave();
    check(!woken, __func__, "says that the deadline passed");
    passed(__func__);
}

static nn_queue s_patient;
static bool s_patient_waits, s_patient_was_woken;

static void wait_to_the_end_of_time(void *argument)
{
    sys_sem_t *finished = argument;

    nn_sched_enter();
    s_patient_waits = true;
    s_patient_was_woken = nn_sched_block(nn_sched_current(), &s_patient, INT64_MAX);
    nn_sched_leave();
    sys_sem_signal(finished);
}

/* INT64_MAX nanoseconds after power on is no time that the host's clock can say. */
static void deadline_beyond_all_time_is_none(void)
{
    sys_sem_t finished;
    bool waits = false;

    sys_sem_new(&finished, 0);
    nn_sched_start("patient", wait_to_the_end_of_time, &finished);

    while (!waits) {
        nn_sched_enter();
        waits = s_patient_waits;
        nn_sched_leave();
    }

    nn_sched_enter();
    nn_sched_wake_all(&s_patient);
    nn_sched_leave();
    check(sys_arch_sem_wait(&finished, 5000) != SYS_ARCH_TIMEOUT, __func__, "ends when woken");
    check(s_patient_was_woken, __func__, "and says so");
    sys_sem_free(&finished);
    passed(__func__);
}

static void semaphore_with_a_timeout_says_timeout(void)
{
    sys_sem_t semaphore;
    u32_t waited;

    sys_sem_new(&semaphore, 1);
    waited = sys_arch_sem_wait(&semaphore, 10);
    check(waited != SYS_ARCH_TIMEOUT, __func__, "a signalled semaphore is taken");
    waited = sys_arch_sem_wait(&semaphore, 10);
    check(waited == SYS_ARCH_TIMEOUT, __func__, "an empty one times out");
    sys_sem_free(&semaphore);
    passed(__func__);
}

/* ---- order ---- */

enum { WAITERS = 5 };

typedef struct waiter {
    nn_queue *queue;
    int number;
} waiter;

static nn_queue s_arrived;
static int s_waiting, s_order[WAITERS], s_woken;

static void wait_in_line(void *argument)
{
    waiter *self = argument;

    nn_sched_enter();
    s_waiting++;
    nn_sched_wake_all(&s_arrived);
    nn_sched_block(nn_sched_current(), self->queue, NN_NEVER);
    s_order[s_woken++] = self->number;
    nn_sched_wake_all(&s_arrived);
    nn_sched_leave();
}

static void await_count(const int *counter, int count)
{
    while (*counter < count) {
        nn_sched_block(nn_sched_current(), &s_arrived, NN_NEVER);
    }
}

static void tasks_are_woken_in_the_order_in_which_they_came(void)
{
    static nn_queue queue;
    static waiter waiters[WAITERS];

    for (int i = 0; i < WAITERS; i++) {
        waiters[i] = (waiter){ &queue, i };
        nn_sched_start("waiter", wait_in_line, &waiters[i]);
        nn_sched_enter();
        await_count(&s_waiting, i + 1);
        nn_sched_leave();
    }

    nn_sched_enter();

    for (int i = 0; i < WAITERS; i++) {
        nn_sched_wake_one(&queue);
        await_count(&s_woken, i + 1);
        check(s_order[i] == i, __func__, "first come, first served");
    }

    check(queue.first == NULL && queue.last == NULL, __func__, "the queue is empty");
    nn_sched_leave();
    passed(__func__);
}

static void a_timed_out_task_in_the_middle_leaves_the_others_in_line(void)
{
    static nn_queue queue;
    static waiter waiters[2];

    s_waiting = s_woken = 0;
    waiters[0] = (waiter){ &queue, 0 };
    waiters[1] = (waiter){ &queue, 1 };
    nn_sched_start("waiter", wait_in_line, &waiters[0]);
    nn_sched_enter();
    await_count(&s_waiting, 1);
    check(!nn_sched_block(nn_sched_current(), &queue, nn_sched_now()), __func__, "the one in the middle times out");
    nn_sched_leave();
    nn_sched_start("waiter", wait_in_line, &waiters[1]);
    nn_sched_enter();
    await_count(&s_waiting, 2);
    nn_sched_wake_all(&queue);
    await_count(&s_woken, 2);
    nn_sched_leave();
    passed(__func__);
}

/* ---- mailboxes ---- */

static void mailbox_holds_exactly_its_size(void)
{
    sys_mbox_t mailbox;
    void *message;
    int numbers[MAILBOX_SIZE + 1];

    sys_mbox_new(&mailbox, MAILBOX_SIZE);

    for (int i = 0; i < MAILBOX_SIZE; i++) {
        check(sys_mbox_trypost(&mailbox, &numbers[i]) == ERR_OK, __func__, "takes as many as it is large");
    }

    check(sys_mbox_trypost(&mailbox, &numbers[MAILBOX_SIZE]) == ERR_MEM, __func__, "refuses one more");

    for (int i = 0; i < MAILBOX_SIZE; i++) {
        check(sys_arch_mbox_tryfetch(&mailbox, &message) == 0 && message == &numbers[i], __func__, "gives them back in order");
    }

    check(sys_arch_mbox_tryfetch(&mailbox, &message) == SYS_MBOX_EMPTY, __func__, "is empty then");
    check(sys_arch_mbox_fetch(&mailbox, &message, 5) == SYS_ARCH_TIMEOUT, __func__, "and a fetch times out");
    sys_mbox_free(&mailbox);
    passed(__func__);
}

static sys_sem_t s_finished;

static void fetch_one(void *argument)
{
    void *message;

    sys_arch_mbox_fetch(argument, &message, 0);
    sys_sem_signal(&s_finished);
}

static void post_to_a_full_mailbox_waits_for_room(void)
{
    sys_mbox_t mailbox;

    sys_mbox_new(&mailbox, 1);
    sys_mbox_post(&mailbox, NULL);
    check(sys_mbox_trypost(&mailbox, NULL) == ERR_MEM, __func__, "the mailbox is full");
    nn_sched_start("fetcher", fetch_one, &mailbox);
    nn_sys_await_room();
    check(sys_mbox_trypost(&mailbox, NULL) == ERR_OK, __func__, "after the wait there is room");
    sys_sem_wait(&s_finished);
    sys_mbox_free(&mailbox);
    passed(__func__);
}

/* ---- stress: a lost wake-up would leave a task blocked for ever ---- */

static sys_mbox_t s_pipe;
static uintptr_t s_sum;

static void consume(void *argument)
{
    void *message;

    LWIP_UNUSED_ARG(argument);

    do {
        /* Now and then with a timeout that races the wake-up. */
        while (sys_arch_mbox_fetch(&s_pipe, &message, s_sum % 3 == 0 ? 1 : 0) == SYS_ARCH_TIMEOUT) {
        }

        s_sum += (uintptr_t)message;
    } while (message != NULL);

    sys_sem_signal(&s_finished);
}

static void no_message_is_lost_between_a_fast_producer_and_a_consumer(void)
{
    uintptr_t expected = 0;

    sys_mbox_new(&s_pipe, 3);
    nn_sched_start("consumer", consume, NULL);

    for (int i = 1; i <= s_rounds; i++) {
        sys_mbox_post(&s_pipe, (void *)(uintptr_t)i);
        expected += (uintptr_t)i;
    }

    sys_mbox_post(&s_pipe, NULL);
    sys_sem_wait(&s_finished);
    check(s_sum == expected, __func__, "all messages arrive once");
    sys_mbox_free(&s_pipe);
    passed(__func__);
}

static sys_sem_t s_ping, s_pong;

static void answer(void *argument)
{
    LWIP_UNUSED_ARG(argument);

    for (int i = 0; i < s_rounds; i++) {
        sys_sem_wait(&s_ping);
        sys_sem_signal(&s_pong);
    }
}

static void ping_pong_loses_no_wake_up(void)
{
    sys_sem_new(&s_ping, 0);
    sys_sem_new(&s_pong, 0);
    nn_sched_start("answer", answer, NULL);

    for (int i = 0; i < s_rounds; i++) {
        sys_sem_signal(&s_ping);
        sys_sem_wait(&s_pong);
    }

    passed(__func__);
}

enum { LOCKERS = 4 };

static sys_mutex_t s_mutex;
static int s_counted;

static void count_under_the_mutex(void *argument)
{
    LWIP_UNUSED_ARG(argument);

    for (int i = 0; i < s_rounds; i++) {
        sys_mutex_lock(&s_mutex);
        s_counted++;
        sys_mutex_unlock(&s_mutex);
    }

    sys_sem_signal(&s_finished);
}

static void mutex_lets_one_task_in_at_a_time(void)
{
    sys_mutex_new(&s_mutex);

    for (int i = 0; i < LOCKERS; i++) {
        nn_sched_start("locker", count_under_the_mutex, NULL);
    }

    for (int i = 0; i < LOCKERS; i++) {
        sys_sem_wait(&s_finished);
    }

    check(s_counted == LOCKERS * s_rounds, __func__, "no increment is lost");
    sys_mutex_free(&s_mutex);
    passed(__func__);
}

int main(int count, char **arguments)
{
    if (count > 1) {
        s_rounds = atoi(arguments[1]);
    }

    nn_sched_init(&nn_clock_real);
    sys_init();
    sys_sem_new(&s_finished, 0);

    deadline_in_the_future_ends_the_wait_then();
    deadline_in_the_past_ends_the_wait_at_once();
    deadline_beyond_all_time_is_none();
    semaphore_with_a_timeout_says_timeout();
    tasks_are_woken_in_the_order_in_which_they_came();
    a_timed_out_task_in_the_middle_leaves_the_others_in_line();
    mailbox_holds_exactly_its_size();
    post_to_a_full_mailbox_waits_for_room();
    no_message_is_lost_between_a_fast_producer_and_a_consumer();
    ping_pong_loses_no_wake_up();
    mutex_lets_one_task_in_at_a_time();
    return s_failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
