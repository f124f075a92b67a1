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

/* On the interpreter task, when the process is about to be replaced by one that starts the board anew. In virtual time nothing of
 * this board happens any more from here on, and the tool lets the successor's cable in when `off_ns` have passed (< 0: never). On
 * the host's clock this does nothing. */
NN_API void nn_stop(int64_t off_ns);

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

/* ---- instructions as time: with the virtual clock only ----
 *
 * The interpreter counts `left` down by what it executes and calls nn_interpreter_pass when that is below 0. It is so early when
 * the board has something to do before the budget is used up: the rest of the budget is `withheld` then. */
typedef struct nn_meter {
    int64_t left;
    int64_t withheld;
} nn_meter;

/* From now on time passes with instructions. The memory stays the native half's for as long as the board runs. */
NN_API void nn_interpreter_meter(nn_meter *meter, int64_t instructions_per_second);

/* How many instructions may be executed from now on. */
NN_API void nn_interpreter_budget(int64_t instructions);

/* Lets go first what is due or more urgent. Blocks the interpreter task meanwhile. */
NN_API void nn_interpreter_pass(void);

/* Octets that the board has written to its console so far: the tool waits for them before it lets time go on. */
NN_API void nn_console_written(int64_t octets);

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
/* A select() of no duration on one socket: 1 ready, 0 not, -errno; -ENETDOWN while the interface is down. */
NN_API int nn_poll(int s, int mode);
NN_API int nn_shutdown(int s, int how);
NN_API int nn_close(int s);
/* lwIP's DNS client; blocks the interpreter task, as it does on the board. */
NN_API int nn_resolve(const char *name, uint32_t *ip);

/* ---- TLS: nanoFramework's native half of SslStream, on mbedTLS ----
 *
 * A context is made, shakes hands on a connected socket, carries data, is closed and freed. PEM text must include its NUL. */

/* Results of nn_tls_new, below zero. */
#define NN_TLS_NO_MEMORY       -1
#define NN_TLS_NO_CONTEXT      -2 /* all in use: there are as many as sockets */
#define NN_TLS_BAD_KEY         -3
#define NN_TLS_BAD_CERTIFICATE -4
#define NN_TLS_BAD_PAIR        -5
#define NN_TLS_SETUP_FAILED    -6
#define NN_TLS_BAD_CA          -7

/* Result of nn_tls_read: nothing to be had yet. */
#define NN_TLS_WOULD_BLOCK -2
/* Any other error of nn_tls_read and nn_tls_write. */
#define NN_TLS_FAILED      -1

#define NN_TLS_NAME_LENGTH 256

typedef struct nn_tls_bytes {
    const uint8_t *data; /* NULL: none */
    int length;
} nn_tls_bytes;

typedef struct nn_tls_settings {
    int is_server;
    int protocols;   /* bits of SslProtocols; 0: TLS 1.3 only. 1.0 and 1.1 count as 1.2 */
    int must_verify; /* the peer's certificate is asked for, and has to be valid */
    nn_tls_bytes certificate;
    nn_tls_bytes key;
    nn_tls_bytes password;
    nn_tls_bytes store; /* the board's CA bundle; what is wrong with it is passed over */
    nn_tls_bytes ca;    /* trusted too */
} nn_tls_settings;

typedef struct nn_tls_date {
    int32_t year, month, day, hour, minute, second;
} nn_tls_date;

typedef struct nn_tls_certificate {
    char issuer[NN_TLS_NAME_LENGTH];
    char subject[NN_TLS_NAME_LENGTH];
    nn_tls_date valid_from;
    nn_tls_date valid_to;
} nn_tls_certificate;

/* 0, or mbedTLS's error. */
NN_API int nn_tls_parse_certificate(const uint8_t *data, int length, nn_tls_certificate *certificate);
NN_API int nn_tls_parse_key(const uint8_t *data, int length, const uint8_t *password, int password_length);

/* A context's number, or one of the above. */
NN_API int nn_tls_new(const nn_tls_settings *settings);

/* Blocks the interpreter task, without limit, as on the board. `host` names the server that a client expects; NULL or "": any,
 * which a client that verifies is refused for. `unix_ms` is the firmware's clock. 0, or mbedTLS's error. */
NN_API int nn_tls_handshake(int context, int s, const char *host, int64_t unix_ms);

/* Bytes read, 0 when the peer closed. Blocks the interpreter task once a record has begun, until all of it is there. */
NN_API int nn_tls_read(int context, void *buf, int len);

/* `len`, or NN_TLS_FAILED. Blocks the interpreter task while the peer's window is closed. */
NN_API int nn_tls_write(int context, const void *buf, int len);

/* Decrypted bytes that wait. */
NN_API int nn_tls_available(int context);

/* Says close_notify and closes the socket. */
NN_API void nn_tls_close(int context);

/* Gives the context back. Its socket is closed too, if it is still open. */
NN_API void nn_tls_free(int context);

/* ---- the Ethernet interface; addresses in network order ---- */

typedef struct nn_netif_state {
    uint32_t ip, mask, gateway;
    uint32_t dns[2];
    uint8_t mac[6];
    uint8_t link_up;
    uint8_t dhcp;        /* the interface is configured for DHCP */
    uint8_t has_address;
} nn_netif_state;

NN_API void nn_netif_get(nn_netif_state *state);
NN_API int nn_netif_static(uint32_t ip, uint32_t mask, uint32_t gateway);
NN_API int nn_netif_dhcp(void);
NN_API int nn_netif_renew(void);
NN_API int nn_netif_dns(const uint32_t dns[2]);
NN_API int nn_netif_auto_dns(void);
/* Ends the lease, and tells the server. */
NN_API int nn_netif_release(void);

/* The cable's carrier comes or goes, from any thread. What lwIP makes of it is seen as NN_EVENT_NETWORK. */
NN_API void nn_netif_link(int up);

#ifdef __cplusplus
}
#endif

#endif
