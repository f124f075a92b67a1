/* What lwIP asks of the compiler and the platform. */
#ifndef NN_ARCH_CC_H
#define NN_ARCH_CC_H

#include <sys/time.h> /* struct timeval: lwIP uses the host's (LWIP_TIMEVAL_PRIVATE 0) */

#include "nn_fatal.h"

#define LWIP_ERRNO_STDINCLUDE 1

/* A failed assertion stops a board. Here it ends the process, with a line that says which. */
#define LWIP_PLATFORM_ASSERT(message) nn_fatal(__FILE__, __LINE__, message)

#endif
