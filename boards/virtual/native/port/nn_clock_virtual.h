/* Virtual time: one task of the board runs at a time, and nothing waits. When all have blocked the clock jumps to the earliest
 * deadline, or meets the tool, which lives on the same time, where the tool has something to do before that. */
#ifndef NN_CLOCK_VIRTUAL_H
#define NN_CLOCK_VIRTUAL_H

#include <stdbool.h>
#include <stdint.h>

#include "nanonet_board.h"

#define NN_END_OF_TIME INT64_MAX

/* What the tool gives in a meeting. */
typedef struct nn_grant {
    int64_t now;   /* the time is this, not before what it was */
    int64_t limit; /* the board goes on alone until here */
} nn_grant;

/* Tells the tool that the board is at `now` and has nothing to do before `next`, and waits for what it says. Called with the
 * scheduler entered, on any task; may wake tasks. False: there is no tool any more. */
typedef bool (*nn_meeting)(int64_t now, int64_t next, nn_grant *grant);

/* Before the clock starts. Without one the board is alone and time jumps as it likes. */
void nn_clock_virtual_meet(nn_meeting meeting);

/* The rest with the scheduler entered. */

/* There is something for the tool: the board meets it before the interpreter goes on. */
void nn_clock_virtual_news(void);

/* The running task goes on until it blocks; after that no task runs any more. */
void nn_clock_virtual_stop(void);

/* nn_interpreter_meter and nn_interpreter_budget of nanonet_board.h. */
void nn_clock_virtual_meter(nn_meter *meter, int64_t instructions_per_second);
void nn_clock_virtual_budget(int64_t instructions);

#endif
