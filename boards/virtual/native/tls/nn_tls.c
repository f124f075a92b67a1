/* nanoFramework's SSL driver (nf-interpreter src/PAL/COM/sockets/ssl): the same calls to mbedTLS in the same order, so that a
 * handshake offers, asks for and refuses what the board's does. */
#include "nanonet_board.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <mbedtls/ssl.h>
#include <mbedtls/x509_crt.h>
#include <psa/crypto.h>

#include "lwip/sockets.h"
#include "nn_tls_bio.h"
#include "nn_tls_options.h"

#define PROTOCOLS_BELOW_1_3 (0xC0 | 0x300 | 0xC00)
#define PROTOCOL_1_3        0x3000

typedef struct nn_tls_context {
    mbedtls_ssl_context ssl;
    mbedtls_ssl_config config;
    mbedtls_x509_crt trusted;
    mbedtls_x509_crt own;
    mbedtls_pk_context key;
    nn_tls_socket socket;
} nn_tls_context;

static nn_tls_context *s_contexts[NN_TLS_CONTEXTS];

static nn_tls_context *context_of(int number)
{
    return number >= 0 && number < NN_TLS_CONTEXTS ? s_contexts[number] : NULL;
}

static void copy_date(nn_tls_date *to, const mbedtls_x509_time *from)
{
    to->year = from->year;
    to->month = from->mon;
    to->day = from->day;
    to->hour = from->hour;
    to->minute = from->min;
    to->second = from->sec;
}

int nn_tls_parse_certificate(const uint8_t *data, int length, nn_tls_certificate *certificate)
{
    mbedtls_x509_crt parsed;
    int result;

    memset(certificate, 0, sizeof *certificate);
    psa_crypto_init();
    mbedtls_x509_crt_init(&parsed);
    result = mbedtls_x509_crt_parse(&parsed, data, (size_t)length);

    if (result == 0) {
        mbedtls_x509_dn_gets(certificate->issuer, sizeof certificate->issuer - 1, &parsed.issuer);
        mbedtls_x509_dn_gets(certificate->subject, sizeof certificate->subject - 1, &parsed.subject);
        copy_date(&certificate->valid_from, &parsed.valid_from);
        copy_date(&certificate->valid_to, &parsed.valid_to);
    }

    mbedtls_x509_crt_free(&parsed);
    return result;
}

int nn_tls_parse_key(const uint8_t *data, int length, const uint8_t *password, int password_length)
{
    mbedtls_pk_context key;
    int result;

    psa_crypto_init();
    mbedtls_pk_init(&key);
    result = mbedtls_pk_parse_key(&key, data, (size_t)length, password, (size_t)password_length, nn_tls_random, NULL);
    mbedtls_pk_free(&key);
    return result;
}

static void release(nn_tls_context *context)
{
    mbedtls_ssl_free(&context->ssl);
    mbedtls_ssl_config_free(&context->config);
    mbedtls_x509_crt_free(&context->trusted);
    mbedtls_x509_crt_free(&context->own);
    mbedtls_pk_free(&context->key);
    free(context);
}

static void set_versions(mbedtls_ssl_config *config, int protocols)
{
    bool below = (protocols & PROTOCOLS_BELOW_1_3) != 0;
    bool only_below = below && (protocols & PROTOCOL_1_3) == 0;

    mbedtls_ssl_conf_min_tls_version(config, below ? MBEDTLS_SSL_VERSION_TLS1_2 : MBEDTLS_SSL_VERSION_TLS1_3);
    mbedtls_ssl_conf_max_tls_version(config, only_below ? MBEDTLS_SSL_VERSION_TLS1_2 : MBEDTLS_SSL_VERSION_TLS1_3);
}

static int set_own_certificate(nn_tls_context *context, const nn_tls_settings *settings)
{
    if (settings->certificate.data == NULL || settings->certificate.length == 0) {
        return 0;
    }

    if (settings->key.data != NULL && settings->key.length > 0 &&
        mbedtls_pk_parse_key(&context->key, settings->key.data, (size_t)settings->key.length, settings->password.data,
                             (size_t)settings->password.length, nn_tls_random, NULL) < 0) {
        return NN_TLS_BAD_KEY;
    }

    if (mbedtls_x509_crt_parse(&context->own, settings->certificate.data, (size_t)settings->certificate.length) != 0) {
        return NN_TLS_BAD_CERTIFICATE;
    }

    return mbedtls_ssl_conf_own_cert(&context->config, &context->own, &context->key) == 0 ? 0 : NN_TLS_BAD_PAIR;
}

static int configure(nn_tls_context *context, const nn_tls_settings *settings)
{
    int result;

    if (psa_crypto_init() != PSA_SUCCESS) {
        return NN_TLS_SETUP_FAILED;
    }

    if (mbedtls_ssl_config_defaults(&context->config, settings->is_server ? MBEDTLS_SSL_IS_SERVER : MBEDTLS_SSL_IS_CLIENT,
                                    MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT) != 0) {
        return NN_TLS_SETUP_FAILED;
    }

    set_versions(&context->config, settings->protocols);
    mbedtls_ssl_conf_rng(&context->config, nn_tls_random, NULL);

    if (settings->store.data != NULL) {
        (void)mbedtls_x509_crt_parse(&context->trusted, settings->store.data, (size_t)settings->store.length);
    }

    result = set_own_certificate(context, settings);

    if (result != 0) {
        return result;
    }

    if (settings->ca.data != NULL && mbedtls_x509_crt_parse(&context->trusted, settings->ca.data, (size_t)settings->ca.length) != 0) {
        return NN_TLS_BAD_CA;
    }

    mbedtls_ssl_conf_ca_chain(&context->config, &context->trusted, NULL);
    mbedtls_ssl_conf_authmode(&context->config, settings->must_verify ? MBEDTLS_SSL_VERIFY_REQUIRED : MBEDTLS_SSL_VERIFY_NONE);
    return mbedtls_ssl_setup(&context->ssl, &context->config) == 0 ? 0 : NN_TLS_SETUP_FAILED;
}

int nn_tls_new(const nn_tls_settings *settings)
{
    nn_tls_context *context;
    int number = 0;
    int result;

    while (number < NN_TLS_CONTEXTS && s_contexts[number] != NULL) {
        number++;
    }

    if (number == NN_TLS_CONTEXTS) {
        return NN_TLS_NO_CONTEXT;
    }

    context = calloc(1, sizeof *context);

    if (context == NULL) {
        return NN_TLS_NO_MEMORY;
    }

    mbedtls_ssl_init(&context->ssl);
    mbedtls_ssl_config_init(&context->config);
    mbedtls_x509_crt_init(&context->trusted);
    mbedtls_x509_crt_init(&context->own);
    mbedtls_pk_init(&context->key);
    context->socket.descriptor = -1;
    result = configure(context, settings);

    if (result != 0) {
        release(context);
        return result;
    }

    s_contexts[number] = context;
    return number;
}

int nn_tls_handshake(int number, int s, const char *host, int64_t unix_ms)
{
    nn_tls_context *context = context_of(number);
    int result;

    if (context == NULL) {
        return MBEDTLS_ERR_SSL_BAD_INPUT_DATA;
    }

    nn_tls_set_wall_clock(unix_ms);
    context->socket.descriptor = s;

    if (host != NULL && host[0] != '\0') {
        result = mbedtls_ssl_set_hostname(&context->ssl, host);

        if (result != 0) {
            return result;
        }
    }

    mbedtls_ssl_set_bio(&context->ssl, &context->socket, nn_tls_send, nn_tls_receive, nn_tls_receive_timeout);
    nn_tls_set_blocking(&context->socket, 1);

    do {
        result = mbedtls_ssl_handshake(&context->ssl);
    } while (result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE);

    /* A handshake that failed leaves the socket blocking on the board; it is closed with the context. Never block here. */
    nn_tls_set_blocking(&context->socket, 0);
    return result;
}

int nn_tls_read(int number, void *buf, int len)
{
    nn_tls_context *context = context_of(number);
    int result;

    if (context == NULL) {
        return NN_TLS_FAILED;
    }

    result = mbedtls_ssl_read(&context->ssl, buf, (size_t)len);

    if (result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE) {
        return NN_TLS_WOULD_BLOCK;
    }

    if (result == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY) {
        return 0;
    }

    return result < 0 ? NN_TLS_FAILED : result;
}

int nn_tls_write(int number, const void *buf, int len)
{
    nn_tls_context *context = context_of(number);
    const unsigned char *data = buf;
    int written = 0;

    if (context == NULL) {
        return NN_TLS_FAILED;
    }

    while (written < len) {
        int result = mbedtls_ssl_write(&context->ssl, data + written, (size_t)(len - written));

        if (result > 0) {
            written += result;
        } else if (result == MBEDTLS_ERR_SSL_WANT_WRITE || result == MBEDTLS_ERR_SSL_WANT_READ) {
            /* The board's loop spins here, so nothing else of the firmware runs there either. */
            nn_tls_await(&context->socket, result == MBEDTLS_ERR_SSL_WANT_WRITE);
        } else {
            return NN_TLS_FAILED;
        }
    }

    return len;
}

int nn_tls_available(int number)
{
    const nn_tls_context *context = context_of(number);

    if (context == NULL) {
        return NN_TLS_FAILED;
    }

    return mbedtls_ssl_check_pending(&context->ssl) > 0 ? (int)mbedtls_ssl_get_bytes_avail(&context->ssl) : 0;
}

void nn_tls_close(int number)
{
    nn_tls_context *context = context_of(number);

    if (context == NULL || context->socket.descriptor < 0) {
        return;
    }

    (void)mbedtls_ssl_close_notify(&context->ssl);
    lwip_close(context->socket.descriptor);
    context->socket.descriptor = -1;
}

void nn_tls_free(int number)
{
    nn_tls_context *context = context_of(number);

    if (context == NULL) {
        return;
    }

    if (context->socket.descriptor >= 0) {
        lwip_shutdown(context->socket.descriptor, SHUT_RDWR);
        lwip_close(context->socket.descriptor);
    }

    release(context);
    s_contexts[number] = NULL;
}
