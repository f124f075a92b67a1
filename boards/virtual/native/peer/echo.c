/* RFC 862 echo over TCP and UDP. */
#include "peer.h"

#include "lwip/tcp.h"
#include "lwip/udp.h"

/* Data that was received and waits for room in the send buffer, as a chain of pbufs. */
typedef struct tcp_echo {
    struct pbuf *waiting;
    int closing;
} tcp_echo;

static void end(struct tcp_pcb *pcb, tcp_echo *echo)
{
    tcp_arg(pcb, NULL);
    tcp_recv(pcb, NULL);
    tcp_sent(pcb, NULL);
    tcp_err(pcb, NULL);
    mem_free(echo);
    tcp_close(pcb);
}

static void send_waiting(struct tcp_pcb *pcb, tcp_echo *echo)
{
    while (echo->waiting != NULL) {
        struct pbuf *first = echo->waiting;
        u16_t length = first->len;

        if (length > tcp_sndbuf(pcb) || tcp_write(pcb, first->payload, length, TCP_WRITE_FLAG_COPY) != ERR_OK) {
            break;
        }

        echo->waiting = first->next;

        if (echo->waiting != NULL) {
            pbuf_ref(echo->waiting);
        }

        pbuf_free(first);
        tcp_recved(pcb, length);
    }

    tcp_output(pcb);

    if (echo->waiting == NULL && echo->closing) {
        end(pcb, echo);
    }
}

static err_t on_received(void *argument, struct tcp_pcb *pcb, struct pbuf *data, err_t error)
{
    tcp_echo *echo = argument;

    LWIP_UNUSED_ARG(error);

    if (data == NULL) {
        echo->closing = 1;
    } else if (echo->waiting == NULL) {
        echo->waiting = data;
    } else {
        pbuf_cat(echo->waiting, data);
    }

    send_waiting(pcb, echo);
    return ERR_OK;
}

static err_t on_sent(void *argument, struct tcp_pcb *pcb, u16_t length)
{
    LWIP_UNUSED_ARG(length);
    send_waiting(pcb, argument);
    return ERR_OK;
}

static void on_error(void *argument, err_t error)
{
    tcp_echo *echo = argument;

    LWIP_UNUSED_ARG(error);

    if (echo->waiting != NULL) {
        pbuf_free(echo->waiting);
    }

    mem_free(echo);
}

static err_t on_accepted(void *argument, struct tcp_pcb *pcb, err_t error)
{
    tcp_echo *echo;

    LWIP_UNUSED_ARG(argument);

    if (error != ERR_OK || pcb == NULL) {
        return ERR_VAL;
    }

    echo = mem_calloc(1, sizeof *echo);

    if (echo == NULL) {
        return ERR_MEM;
    }

    tcp_arg(pcb, echo);
    tcp_recv(pcb, on_received);
    tcp_sent(pcb, on_sent);
    tcp_err(pcb, on_error);
    tcp_nagle_disable(pcb);
    return ERR_OK;
}

void peer_tcp_echo(u16_t port)
{
    struct tcp_pcb *pcb = tcp_new();

    LWIP_ASSERT("a TCP control block", pcb != NULL);
    LWIP_ASSERT("the TCP echo port is free", tcp_bind(pcb, IP_ADDR_ANY, port) == ERR_OK);
    pcb = tcp_listen(pcb);
    LWIP_ASSERT("a listening TCP control block", pcb != NULL);
    tcp_accept(pcb, on_accepted);
}

static void on_datagram(void *argument, struct udp_pcb *pcb, struct pbuf *data, const ip_addr_t *from, u16_t port)
{
    LWIP_UNUSED_ARG(argument);
    udp_sendto(pcb, data, from, port);
    pbuf_free(data);
}

void peer_udp_echo(u16_t port)
{
    struct udp_pcb *pcb = udp_new();

    LWIP_ASSERT("a UDP control block", pcb != NULL);
    LWIP_ASSERT("the UDP echo port is free", udp_bind(pcb, IP_ADDR_ANY, port) == ERR_OK);
    udp_recv(pcb, on_datagram, NULL);
}
