/* Between mbedTLS and lwIP's sockets, and what the rest of the TLS half shares. */
#ifndef NN_TLS_BIO_H
#define NN_TLS_BIO_H

#include <stddef.h>
#include <stdint.h>

/* What mbedTLS's callbacks get: a socket of lwIP's. */
typedef struct nn_tls_socket {
    int descriptor; /* -1: none yet */
} nn_tls_socket;

int nn_tls_send(void *socket, const unsigned char *data, size_t length);
int nn_tls_receive(void *socket, unsigned char *data, size_t length);

/* `timeout` 0: for ever. The interpreter task sleeps meanwhile, and with it every managed thread. */
int nn_tls_receive_timeout(void *socket, unsigned char *data, size_t length, uint32_t timeout);

/* Sleeps until the socket takes data, or has some. */
void nn_tls_await(const nn_tls_socket *socket, int for_writing);

int nn_tls_set_blocking(const nn_tls_socket *socket, int is_blocking);

/* mbedTLS's kind of random source, on the board's own numbers. */
int nn_tls_random(void *unused, unsigned char *output, size_t length);

/* Milliseconds since 1970 on the firmware's clock, now. */
void nn_tls_set_wall_clock(int64_t unix_ms);

#endif
