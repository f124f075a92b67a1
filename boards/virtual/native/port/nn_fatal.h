/* The end of a board that cannot go on. */
#ifndef NN_FATAL_H
#define NN_FATAL_H

/* One line on stderr, then exit code 3. */
_Noreturn void nn_fatal(const char *file, int line, const char *message);

#endif
