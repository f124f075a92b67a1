/* Tests of the virtual clock, without lwIP and without a tool: who runs when, and what time it is then. Prints one line a test; ends
 * with 1 when one fails. Nothing here depends on the machine, so every number is exact. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nn_clock_virtual.h"
#include "nn_sched.h"

enum { ROOM = 256, MS = 1000000, RATE = 1000000 }; /* an instruction is a microsecond */

#define HOUR (INT64_C(3600) * 1000 * MS)

static int s_failures;
static char s_diary[ROOM];
static nn_meter s_meter;

/* What the tool says in a meeting, and what it was told. */
static int64_t s_grant_now, s_grant_limit, s_met_at, s_met_next;
static int s_meetings;

static void check(int condition, const char *test, const char *expectation)
{
    if (!condition) {
        printf("FAILED %s: %s; the diary says %s\n", test, expectation, s_diary);
        s_failures++;
    }
}

static void passed(const char *test)
{
    printf("done %s\n", test);
    s_diary[0] = '\0';
    s_meetings = 0;
}

static void note(const char *what)
{
    size_t length = strlen(s_diary);

    snprintf(s_diary + length, sizeof s_diary - length, "%s@%" PRId64 " ", what, nn_sched_now() / MS);
}

static bool meet(int64_t now, int64_t next, nn_grant *grant)
{
    s_meetings++;
    s_met_at = now;
    s_met_next = next;

    /* A limit that has come is the tool's to move. */
    if (now >= s_grant_limit) {
        s_grant_limit = NN_END_OF_TIME;
    }

    grant->now = s_grant_now > now ? s_grant_now : next < s_grant_limit ? next : s_grant_limit;
    grant->limit = s_grant_limit;
    return true;
}

static bool block(nn_queue *queue, int64_t deadline)
{
    bool woken;

    nn_sched_enter();
    woken = nn_sched_block(nn_sched_current(), queue, deadline);
    nn_sched_leave();
    return woken;
}

static void sleep_until(int64_t deadline)
{
    nn_queue nobody = { 0 };

    block(&nobody, deadline);
}

/* ---- jumps ---- */

static void hours_pass_in_no_time(void)
{
    int64_t began = nn_sched_now();

    for (int i = 1; i <= 1000; i++) {
        sleep_until(began + i * HOUR);
    }

    check(nn_sched_now() == began + 1000 * HOUR, __func__, "the clock is where the last deadline was");
    passed(__func__);
}

typedef struct sleeper {
    const char *name;
    int64_t until;
} sleeper;

static void sleep_and_note(void *argument)
{
    const sleeper *self = argument;

    sleep_until(self->until);
    note(self->name);
}

static void deadlines_come_in_their_order_and_of_two_at_once_the_more_urgent_task_goes_first(void)
{
    int64_t began = (nn_sched_now() / HOUR + 1) * HOUR;
    sleeper sleepers[] = { { "a", began + 3 * MS }, { "b", began + MS }, { "c", began + 2 * MS }, { "d", began + MS } };
    char expected[ROOM];
    int64_t at = began / MS;

    for (size_t i = 0; i < sizeof sleepers / sizeof *sleepers; i++) {
        nn_sched_start(sleepers[i].name, sleep_and_note, &sleepers[i]);
    }

    /* The interpreter comes after them all. */
    sleep_until(began + MS);
    note("interpreter");
    sleep_until(began + 4 * MS);
    snprintf(expected, sizeof expected, "b@%" PRId64 " d@%" PRId64 " interpreter@%" PRId64 " c@%" PRId64 " a@%" PRId64 " ", at + 1, at + 1, at + 1, at + 2, at + 3);
    check(strcmp(s_diary, expected) == 0, __func__, expected);
    passed(__func__);
}

/* ---- the interpreter's instructions ---- */

static void executed_instructions_are_time(void)
{
    int64_t began = nn_sched_now();

    nn_sched_enter();
    nn_clock_virtual_budget(5000);
    nn_sched_leave();
    s_meter.left -= 1234;
    check(nn_sched_now() == began + 1234 * (INT64_C(1000000000) / RATE), __func__, "1234 instructions are 1234 us");
    check(s_meter.left + s_meter.withheld == 5000 - 1234, __func__, "and the budget is less by them");
    passed(__func__);
}

static nn_queue s_bell;

static void wait_for_the_bell(void *argument)
{
    (void)argument;
    block(&s_bell, NN_NEVER);
    note("woken");
}

static void meter_is_empty_when_another_task_is_due(void)
{
    int64_t began = nn_sched_now();
    sleeper due = { "due", began + 2 * MS };

    nn_sched_start("due", sleep_and_note, &due);
    sleep_until(began + MS);
    nn_sched_enter();
    nn_clock_virtual_budget(1000000);
    nn_sched_leave();
    check(s_meter.left == 1000, __func__, "a millisecond of instructions until it is");
    s_meter.left -= 1001;
    check(s_diary[0] == '\0', __func__, "nothing runs before the interpreter gives way");
    nn_sched_enter();
    nn_sched_pass(nn_sched_current());
    nn_sched_leave();
    check(strncmp(s_diary, "due@", 4) == 0, __func__, "it runs when the interpreter does");
    check(s_meter.left > 1000, __func__, "and the rest of the budget is back");
    passed(__func__);
}

static void task_that_the_interpreter_wakes_stops_it_at_the_next_safepoint(void)
{
    nn_sched_start("bell", wait_for_the_bell, NULL);
    sleep_until(nn_sched_now() + MS);
    nn_sched_enter();
    nn_clock_virtual_budget(1000000);
    nn_sched_wake_all(&s_bell);
    nn_sched_leave();
    check(s_meter.left == 0 && s_meter.withheld == 1000000, __func__, "all of the budget is withheld");
    nn_sched_enter();
    nn_sched_pass(nn_sched_current());
    nn_sched_leave();
    check(strncmp(s_diary, "woken@", 6) == 0, __func__, "the task has run");
    passed(__func__);
}

/* ---- meetings ---- */

static void board_goes_on_alone_until_the_tools_limit(void)
{
    int64_t began = nn_sched_now();

    s_grant_now = 0;
    s_grant_limit = began + 10 * HOUR;
    nn_sched_enter();
    nn_clock_virtual_news();
    nn_sched_leave();
    sleep_until(began + MS);
    check(s_meetings == 1 && s_met_at == began && s_met_next == began + MS, __func__, "news are told at once, with the next deadline");
    sleep_until(began + 9 * HOUR);
    check(s_meetings == 1, __func__, "no meeting before the limit");
    sleep_until(began + 11 * HOUR);
    check(s_meetings > 1 && s_met_next == began + 11 * HOUR, __func__, "one at the limit, that says what comes next");
    passed(__func__);
}

static void tools_time_is_the_boards(void)
{
    int64_t began = nn_sched_now();

    s_grant_limit = NN_END_OF_TIME;
    s_grant_now = began + 5 * HOUR;
    nn_sched_enter();
    nn_clock_virtual_news();
    nn_sched_leave();
    sleep_until(began + MS);
    check(nn_sched_now() == began + 5 * HOUR, __func__, "the deadline is looked at when the tool has let time go on");
    s_grant_now = 0;
    passed(__func__);
}

int main(void)
{
    s_grant_limit = NN_END_OF_TIME;
    nn_clock_virtual_meet(meet);
    nn_sched_init(&nn_clock_virtual);
    nn_sched_enter();
    nn_clock_virtual_meter(&s_meter, RATE);
    nn_sched_leave();

    hours_pass_in_no_time();
    deadlines_come_in_their_order_and_of_two_at_once_the_more_urgent_task_goes_first();
    executed_instructions_are_time();
    meter_is_empty_when_another_task_is_due();
    task_that_the_interpreter_wakes_stops_it_at_the_next_safepoint();
    board_goes_on_alone_until_the_tools_limit();
    tools_time_is_the_boards();
    return s_failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
