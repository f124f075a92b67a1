/* nanonet-peer: the services that the benchmarks compare the firmware with, with no interpreter in the way.
 *
 *   nanonet-peer CABLE IP/PREFIX[,GATEWAY]
 *
 * TCP and UDP echo on port 7 in lwIP's raw API, lwIP's httpd on port 80. Says "ready" on stdout when they serve; ends when the
 * cable closes. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <signal.h>
#include <unistd.h>

#include "lwip/apps/httpd.h"
#include "lwip/tcpip.h"

#include "nanonet_board.h"
#include "peer.h"

enum { EXIT_OK = 0, EXIT_USAGE = 4, EXIT_BROKEN = 6, ECHO_PORT = 7, ADDRESS_ROOM = 64 };

static void power_off(void)
{
    _exit(EXIT_OK);
}

static void serve(void *argument)
{
    LWIP_UNUSED_ARG(argument);
    peer_tcp_echo(ECHO_PORT);
    peer_udp_echo(ECHO_PORT);
    httpd_init();
    puts("ready");
    fflush(stdout);
}

/* "192.0.2.10/24,192.0.2.1" */
static int parse_network(const char *text, nn_config *config)
{
    char copy[ADDRESS_ROOM];
    char *slash, *comma;
    long prefix;

    if (strlen(text) >= sizeof copy) {
        return 0;
    }

    strcpy(copy, text);
    comma = strchr(copy, ',');

    if (comma != NULL) {
        *comma = '\0';

        if (inet_pton(AF_INET, comma + 1, &config->gateway) != 1) {
            return 0;
        }
    }

    slash = strchr(copy, '/');

    if (slash == NULL) {
        return 0;
    }

    *slash = '\0';
    prefix = strtol(slash + 1, NULL, 10);

    if (prefix < 1 || prefix > 32) {
        return 0;
    }

    config->mask = htonl(UINT32_MAX << (32 - prefix));
    return inet_pton(AF_INET, copy, &config->ip) == 1;
}

int main(int count, char **arguments)
{
    nn_config config = { .mac = { 0x02, 0x4e, 0x4e, 0x00, 0x00, 0x10 }, .hostname = "nanonet-peer" };
    int error;

    if (count != 3 || !parse_network(arguments[2], &config)) {
        fprintf(stderr, "usage: nanonet-peer CABLE IP/PREFIX[,GATEWAY]\n");
        return EXIT_USAGE;
    }

    config.cable_path = arguments[1];
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    nn_on_power_off(power_off);
    error = nn_start(&config);

    if (error != 0) {
        fprintf(stderr, "nanonet-peer: cannot plug the cable in at %s: %s\n", config.cable_path, strerror(-error));
        return EXIT_BROKEN;
    }

    tcpip_callback(serve, NULL);

    for (;;) {
        nn_interpreter_wait(-1);
    }
}
