#include "nn_tls_platform.h"

#include <mbedtls/platform_time.h>
#include <psa/crypto.h>

#include "nanonet_board.h"
#include "nn_tls_bio.h"

static int64_t s_unix_offset_ms;

void nn_tls_set_wall_clock(int64_t unix_ms)
{
    s_unix_offset_ms = unix_ms - nn_now_ns() / 1000000;
}

mbedtls_ms_time_t mbedtls_ms_time(void)
{
    return s_unix_offset_ms + nn_now_ns() / 1000000;
}

time_t nn_tls_unix_time(time_t *seconds)
{
    time_t now = (time_t)(mbedtls_ms_time() / 1000);

    if (seconds != NULL) {
        *seconds = now;
    }

    return now;
}

int nn_tls_random(void *unused, unsigned char *output, size_t length)
{
    size_t i;

    (void)unused;

    for (i = 0; i < length; i++) {
        output[i] = (unsigned char)nn_random();
    }

    return 0;
}

psa_status_t mbedtls_psa_external_get_random(
    mbedtls_psa_external_random_context_t *context, uint8_t *output, size_t size, size_t *length)
{
    (void)context;
    *length = size;
    return nn_tls_random(NULL, output, size) == 0 ? PSA_SUCCESS : PSA_ERROR_HARDWARE_FAILURE;
}
