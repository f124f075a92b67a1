/* The virtual board's native half, as the managed runtime and our C programs see it.
 *
 * One board a process: lwIP is all globals. Addresses are IPv4. Results below zero are -errno with lwIP's numbers
 * (lwip/errno.h), which on Linux are the host's own. */
#ifndef NANONET_BOARD_H
#define NANONET_BOARD_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define NN_API __attribute__((visibility("default")))

/* ---- power ---- */

#define NN_CLOCK_REAL    0
#define NN_CLOCK_VIRTUAL 1

typedef struct nn_config {
    uint8_t mac[6];
    uint8_t dhcp;                /* 1: ask DHCP; 0: use ip, mask, gateway below */
    uint8_t clock;               /* NN_CLOCK_* */
    uint32_t ip, mask, gateway;  /* network order */
    uint32_t dns[2];             /* network order; 0: none */
    uint64_t seed;               /* the same seed gives the same random numbers */
    const char *cable_path;      /* Unix stream socket on which the tool listens */
    const char *hostname;        /* DHCP option 12; NULL or "": none */
} nn_config;

/* Powers the board on: plugs the cable in, starts lwIP, brings the link up. 0, or -errno:
 * -EALREADY the second time, -ENOTSUP for a clock that does not exist, connect()'s error for the cable. */
NN_API int nn_start(const nn_config *config);

/* The callback runs once, on the Ethernet task's thread, when the other end of the cable closes. Set it before nn_start. */
NN_API void nn_on_power_off(void (*callback)(void));

NN_API const char *nn_lwip_version(void);

/* Nanoseconds since power on, on the board's clock; 0 before. */
NN_API int64_t nn_now_ns(void);

NN_API uint32_t nn_random(void);

/* ---- the interpreter task ---- */

#define NN_EVENT_SOCKET  1u /* the state of some socket changed */
#define NN_EVENT_NETWORK 2u /* an address or the link changed */
/* Flags from 0x100 up are the caller's own. */

/* Blocks until a flag is signalled or the deadline (ns since power on; < 0: none) passes. Returns the flags and clears
 * them; 0 means the deadline. Flags signalled before the call are returned at once. */
NN_API uint32_t nn_interpreter_wait(int64_t deadline_ns);

/* From any thread. */
NN_API void nn_interpreter_signal(uint32_t flags);

/* ---- sockets: never block; addresses and ports in host order ---- */

#define NN_AF_INET      2
#define NN_SOCK_STREAM  1
#define NN_SOCK_DGRAM   2
#define NN_MSG_PEEK     1
#define NN_POLL_READ    0
#define NN_POLL_WRITE   1
#define NN_POLL_ERROR   2

NN_API int nn_socket(int family, int type, int protocol);
NN_API int nn_bind(int s, uint32_t ip, uint16_t port);
NN_API int nn_listen(int s, int backlog);
NN_API int nn_accept(int s, uint32_t *ip, uint16_t *port);
NN_API int nn_connect(int s, uint32_t ip, uint16_t port);
NN_API int nn_recv(int s, void *buf, int len, int flags);
NN_API int nn_recvfrom(int s, void *buf, int len, int flags, uint32_t *ip, uint16_t *port);
NN_API int nn_send(int s, const void *buf, int len, int flags);
NN_API int nn_sendto(int s, const void *buf, int len, int flags, uint32_t ip, uint16_t port);
NN_API int nn_getsockname(int s, uint32_t *ip, uint16_t *port);
NN_API int nn_getpeername(int s, uint32_t *ip, uint16_t *port);
/* level and name are lwIP's numbers (SOL_SOCKET is 0xfff). */
NN_API int nn_setsockopt(int s, int level, int name, const void *value, int len);
NN_API int nn_getsockopt(int s, int level, int name, void *value, int *len);
NN_API int nn_available(int s);
/* A select() of no duration on one socket: 1 ready, 0 not, -errno. */
NN_API int nn_poll(int s, int mode);
NN_API int nn_shutdown(int s, int how);
NN_API int nn_close(int s);
/* lwIP's DNS client; blocks the interpreter task, as it does on the board. */
NN_API int nn_resolve(const char *name, uint32_t *ip);

/* ---- the Ethernet interface; addresses in network order ---- */

typedef struct nn_netif_state {
    uint32_t ip, mask, gateway;
    uint32_t dns[2];
    uint8_t mac[6];
    uint8_t link_up;
    uint8_t dhcp;        /* DHCP is running on the interface */
    uint8_t has_address;
} nn_netif_state;

NN_API void nn_netif_get(nn_netif_state *state);
NN_API int nn_netif_static(uint32_t ip, uint32_t mask, uint32_t gateway);
NN_API int nn_netif_dhcp(void);
NN_API int nn_netif_renew(void);
NN_API int nn_netif_dns(const uint32_t dns[2]);
NN_API int nn_netif_auto_dns(void);
NN_API void nn_netif_link(int up);

#ifdef __cplusplus
}
#endif

#endif
