#include "nn_tls_bio.h"

#include <errno.h>

#include <mbedtls/net_sockets.h>
#include <mbedtls/ssl.h>

#include "lwip/sockets.h"

static int is_non_blocking(int descriptor)
{
    return (lwip_fcntl(descriptor, F_GETFL, 0) & O_NONBLOCK) != 0;
}

/* mbedTLS's word for what lwIP said. */
static int failure(int descriptor, int error, int would_block, int other)
{
    if ((error == EAGAIN || error == EWOULDBLOCK) && is_non_blocking(descriptor)) {
        return would_block;
    }

    if (error == EPIPE || error == ECONNRESET) {
        return MBEDTLS_ERR_NET_CONN_RESET;
    }

    return error == EINTR ? would_block : other;
}

int nn_tls_send(void *socket, const unsigned char *data, size_t length)
{
    int descriptor = ((const nn_tls_socket *)socket)->descriptor;
    ssize_t sent = lwip_send(descriptor, data, length, 0);

    return sent < 0 ? failure(descriptor, errno, MBEDTLS_ERR_SSL_WANT_WRITE, MBEDTLS_ERR_NET_SEND_FAILED) : (int)sent;
}

int nn_tls_receive(void *socket, unsigned char *data, size_t length)
{
    int descriptor = ((const nn_tls_socket *)socket)->descriptor;
    ssize_t received = lwip_recv(descriptor, data, length, 0);

    return received < 0 ? failure(descriptor, errno, MBEDTLS_ERR_SSL_WANT_READ, MBEDTLS_ERR_NET_RECV_FAILED) : (int)received;
}

int nn_tls_receive_timeout(void *socket, unsigned char *data, size_t length, uint32_t timeout)
{
    int descriptor = ((const nn_tls_socket *)socket)->descriptor;
    struct timeval limit = { (long)(timeout / 1000), (long)(timeout % 1000) * 1000 };
    fd_set set;
    int ready;

    FD_ZERO(&set);
    FD_SET(descriptor, &set);
    ready = lwip_select(descriptor + 1, &set, NULL, NULL, timeout == 0 ? NULL : &limit);

    if (ready <= 0) {
        return ready == 0 ? MBEDTLS_ERR_SSL_TIMEOUT : MBEDTLS_ERR_NET_RECV_FAILED;
    }

    return nn_tls_receive(socket, data, length);
}

void nn_tls_await(const nn_tls_socket *socket, int for_writing)
{
    fd_set set;

    FD_ZERO(&set);
    FD_SET(socket->descriptor, &set);
    lwip_select(socket->descriptor + 1, for_writing ? NULL : &set, for_writing ? &set : NULL, NULL, NULL);
}

int nn_tls_set_blocking(const nn_tls_socket *socket, int is_blocking)
{
    return lwip_fcntl(socket->descriptor, F_SETFL, is_blocking ? 0 : O_NONBLOCK);
}
