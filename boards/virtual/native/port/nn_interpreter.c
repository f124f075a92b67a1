/* The interpreter task's wait for events, as nanoCLR's Events_WaitForEvents. */
#include "nanonet_board.h"

#include "nn_clock_virtual.h"
#include "nn_sched.h"

static nn_queue s_waiting;
static uint32_t s_flags;

uint32_t nn_interpreter_wait(int64_t deadline_ns)
{
    uint32_t flags;

    nn_sched_enter();
    nn_sched_pass(nn_sched_current());

    while (s_flags == 0) {
        /* Only a look: the interpreter takes one each time it changes threads, and a wait that ends at once costs 20 us. */
        if (deadline_ns >= 0 && deadline_ns <= nn_sched_now()) {
            break;
        }

        if (!nn_sched_block(nn_sched_current(), &s_waiting, deadline_ns)) {
            break;
        }
    }

    flags = s_flags;
    s_flags = 0;
    nn_sched_leave();
    return flags;
}

void nn_interpreter_signal(uint32_t flags)
{
    nn_sched_enter();
    s_flags |= flags;
    nn_sched_wake_all(&s_waiting);
    nn_sched_leave();
}

void nn_interpreter_pass(void)
{
    nn_sched_enter();
    nn_sched_pass(nn_sched_current());
    nn_sched_leave();
}

void nn_interpreter_meter(nn_meter *meter, int64_t instructions_per_second)
{
    nn_sched_enter();
    nn_clock_virtual_meter(meter, instructions_per_second);
    nn_sched_leave();
}

void nn_interpreter_budget(int64_t instructions)
{
    nn_sched_enter();
    nn_clock_virtual_budget(instructions);
    nn_sched_leave();
}
