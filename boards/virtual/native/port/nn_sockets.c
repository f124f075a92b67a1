/* lwIP's sockets for the interpreter: never blocking, errors as -errno.
 *
 * nanoFramework patches lwIP's sockets.c so that every event on a socket also signals the interpreter. lwIP is not touched
 * here: a netconn carries a pointer to its event callback, which a new socket gets replaced by ours right after it was made,
 * before it can have an event; ours calls lwIP's, then signals. Accepted connections inherit the pointer from the listener. */
#include "nanonet_board.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>

#include "lwip/api.h"
#include "lwip/priv/sockets_priv.h"
#include "lwip/sockets.h"

#include "nn_netif.h"

static netconn_callback s_lwip_event;

static int result_of(ssize_t returned)
{
    return returned < 0 ? -errno : (int)returned;
}

static void on_event(struct netconn *connection, enum netconn_evt event, u16_t length)
{
    s_lwip_event(connection, event, length);

    /* The two others say that something was taken, which no waiter waits for. */
    if (event == NETCONN_EVT_RCVPLUS || event == NETCONN_EVT_SENDPLUS || event == NETCONN_EVT_ERROR) {
        nn_interpreter_signal(NN_EVENT_SOCKET);
    }
}

static int make_non_blocking(int s)
{
    return result_of(lwip_fcntl(s, F_SETFL, O_NONBLOCK));
}

static struct sockaddr_in to_sockaddr(uint32_t ip, uint16_t port)
{
    struct sockaddr_in address;

    memset(&address, 0, sizeof address);
    address.sin_len = sizeof address;
    address.sin_family = AF_INET;
    address.sin_port = lwip_htons(port);
    address.sin_addr.s_addr = lwip_htonl(ip);
    return address;
}

static void from_sockaddr(const struct sockaddr_in *address, uint32_t *ip, uint16_t *port)
{
    *ip = lwip_ntohl(address->sin_addr.s_addr);
    *port = lwip_ntohs(address->sin_port);
}

int nn_socket(int family, int type, int protocol)
{
    int s;
    struct netconn *connection;

#if !LWIP_RAW
    /* lwIP asserts that nobody asks for what it was built without; a board's firmware is built without the assertion. */
    if (type == SOCK_RAW) {
        return -ENOBUFS;
    }
#endif

    s = lwip_socket(family, type, protocol);

    if (s < 0) {
        return -errno;
    }

    connection = lwip_socket_dbg_get_socket(s)->conn;

    if (connection->callback != on_event) {
        s_lwip_event = connection->callback;
        connection->callback = on_event;
    }

    make_non_blocking(s);
    return s;
}

int nn_bind(int s, uint32_t ip, uint16_t port)
{
    struct sockaddr_in address = to_sockaddr(ip, port);

    return result_of(lwip_bind(s, (const struct sockaddr *)&address, sizeof address));
}

int nn_listen(int s, int backlog)
{
    return result_of(lwip_listen(s, backlog));
}

int nn_accept(int s, uint32_t *ip, uint16_t *port)
{
    struct sockaddr_in address = to_sockaddr(0, 0);
    socklen_t length = sizeof address;
    int accepted = lwip_accept(s, (struct sockaddr *)&address, &length);

    if (accepted < 0) {
        return -errno;
    }

    make_non_blocking(accepted);
    from_sockaddr(&address, ip, port);
    return accepted;
}

int nn_connect(int s, uint32_t ip, uint16_t port)
{
    struct sockaddr_in address = to_sockaddr(ip, port);

    return result_of(lwip_connect(s, (const struct sockaddr *)&address, sizeof address));
}

int nn_recv(int s, void *buf, int len, int flags)
{
    return result_of(lwip_recv(s, buf, (size_t)len, flags));
}

int nn_recvfrom(int s, void *buf, int len, int flags, uint32_t *ip, uint16_t *port)
{
    struct sockaddr_in address = to_sockaddr(0, 0);
    socklen_t length = sizeof address;
    int received = result_of(lwip_recvfrom(s, buf, (size_t)len, flags, (struct sockaddr *)&address, &length));

    from_sockaddr(&address, ip, port);
    return received;
}

int nn_send(int s, const void *buf, int len, int flags)
{
    return result_of(lwip_send(s, buf, (size_t)len, flags));
}

int nn_sendto(int s, const void *buf, int len, int flags, uint32_t ip, uint16_t port)
{
    struct sockaddr_in address = to_sockaddr(ip, port);

    return result_of(lwip_sendto(s, buf, (size_t)len, flags, (const struct sockaddr *)&address, sizeof address));
}

int nn_getsockname(int s, uint32_t *ip, uint16_t *port)
{
    struct sockaddr_in address = to_sockaddr(0, 0);
    socklen_t length = sizeof address;
    int result = result_of(lwip_getsockname(s, (struct sockaddr *)&address, &length));

    from_sockaddr(&address, ip, port);
    return result;
}

int nn_getpeername(int s, uint32_t *ip, uint16_t *port)
{
    struct sockaddr_in address = to_sockaddr(0, 0);
    socklen_t length = sizeof address;
    int result = result_of(lwip_getpeername(s, (struct sockaddr *)&address, &length));

    from_sockaddr(&address, ip, port);
    return result;
}

int nn_setsockopt(int s, int level, int name, const void *value, int len)
{
    return result_of(lwip_setsockopt(s, level, name, value, (socklen_t)len));
}

int nn_getsockopt(int s, int level, int name, void *value, int *len)
{
    socklen_t length = (socklen_t)*len;
    int result = result_of(lwip_getsockopt(s, level, name, value, &length));

    *len = (int)length;
    return result;
}

int nn_available(int s)
{
    int available = 0;
    int result = result_of(lwip_ioctl(s, FIONREAD, &available));

    return result < 0 ? result : available;
}

/* What select() of no duration looks at, without its sets: firmware that polls asks some hundred times a second. */
static bool is_ready(const struct lwip_sock *sock, int mode)
{
    bool ready;
    SYS_ARCH_DECL_PROTECT(level);

    SYS_ARCH_PROTECT(level);

    switch (mode) {
    case NN_POLL_READ:
        ready = sock->lastdata.pbuf != NULL || sock->rcvevent > 0;
        break;
    case NN_POLL_WRITE:
        ready = sock->sendevent != 0;
        break;
    default:
        ready = sock->errevent != 0;
        break;
    }

    SYS_ARCH_UNPROTECT(level);
    return ready;
}

int nn_poll(int s, int mode)
{
    const struct lwip_sock *sock = lwip_socket_dbg_get_socket(s);

    if (sock == NULL || sock->conn == NULL) {
        return -EBADF;
    }

    /* nanoFramework's driver looks at the interface first: what waits for a socket ends when it goes down. */
    if (!netif_is_up(nn_netif())) {
        return -ENETDOWN;
    }

    return is_ready(sock, mode);
}

int nn_shutdown(int s, int how)
{
    return result_of(lwip_shutdown(s, how));
}

int nn_close(int s)
{
    return result_of(lwip_close(s));
}

int nn_resolve(const char *name, uint32_t *ip)
{
    ip_addr_t address;
    err_t error = netconn_gethostbyname(name, &address);

    if (error != ERR_OK) {
        return -err_to_errno(error);
    }

    *ip = lwip_ntohl(ip4_addr_get_u32(ip_2_ip4(&address)));
    return 0;
}
