/* Power on. */
#include "nanonet_board.h"

#include <errno.h>

#include "lwip/init.h"
#include "lwip/sys.h"
#include "lwip/tcpip.h"

#include "nn_cable.h"
#include "nn_clock_virtual.h"
#include "nn_entropy.h"
#include "nn_interface.h"
#include "nn_lockstep.h"
#include "nn_netif.h"
#include "nn_sched.h"

static bool s_started;
static bool s_is_in_step;
static void (*s_on_power_off)(void);

typedef struct power_on {
    const nn_config *config;
    sys_sem_t done;
} power_on;

static void lwip_is_ready(void *argument)
{
    power_on *on = argument;

    nn_netif_power_on(on->config, s_on_power_off);

    if (on->config->dns[0] != 0 || on->config->dns[1] != 0) {
        nn_interface_use_dns(on->config->dns);
    }

    sys_sem_signal(&on->done);
}

int nn_start(const nn_config *config)
{
    power_on on = { .config = config };
    int error;

    if (s_started) {
        return -EALREADY;
    }

    if (config->clock > NN_CLOCK_VIRTUAL) {
        return -ENOTSUP;
    }

    error = nn_cable_plug(config->cable_path, config->clock == NN_CLOCK_VIRTUAL);

    if (error != 0) {
        return error;
    }

    nn_entropy_seed(config->seed);
    nn_sched_init(config->clock == NN_CLOCK_VIRTUAL ? &nn_clock_virtual : &nn_clock_real);
    s_started = true;
    s_is_in_step = config->clock == NN_CLOCK_VIRTUAL;

    if (sys_sem_new(&on.done, 0) != ERR_OK) {
        return -ENOMEM;
    }

    tcpip_init(lwip_is_ready, &on);
    sys_sem_wait(&on.done);
    sys_sem_free(&on.done);
    return 0;
}

void nn_stop(int64_t off_ns)
{
    if (s_is_in_step) {
        nn_sched_enter();
        nn_lockstep_stop(nn_sched_now(), off_ns);
        nn_clock_virtual_stop();
        nn_sched_leave();
    }
}

void nn_on_power_off(void (*callback)(void))
{
    s_on_power_off = callback;
}

const char *nn_lwip_version(void)
{
    return LWIP_VERSION_STRING;
}

int64_t nn_now_ns(void)
{
    /* Before power on there is no clock to ask. */
    return s_started ? nn_sched_now() : 0;
}
