#include "nn_fatal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_INTERNAL = 3 };

_Noreturn void nn_fatal(const char *file, int line, const char *message)
{
    const char *name = strrchr(file, '/');

    fprintf(stderr, "nanonet: the virtual board stopped: %s (%s:%d)\n", message, name != NULL ? name + 1 : file, line);
    fflush(stderr);
    _exit(EXIT_INTERNAL);
}
