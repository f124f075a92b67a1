/* What mbedTLS takes from the board instead of from the host. */
#ifndef NN_TLS_PLATFORM_H
#define NN_TLS_PLATFORM_H

#include <time.h>

/* The firmware's wall clock, as of the call into TLS that is running: certificates are valid or not by it. */
time_t nn_tls_unix_time(time_t *seconds);

#endif
