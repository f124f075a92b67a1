/* lwIP's operating system objects, built on the board's scheduler (sys_arch.c). */
#ifndef NN_ARCH_SYS_ARCH_H
#define NN_ARCH_SYS_ARCH_H

#include <stdbool.h>
#include <stdint.h>

struct nn_semaphore;
struct nn_mutex;
struct nn_mailbox;
struct nn_task;

typedef struct nn_semaphore *sys_sem_t;
typedef struct nn_mutex *sys_mutex_t;
typedef struct nn_mailbox *sys_mbox_t;
typedef struct nn_task *sys_thread_t;
typedef int sys_prot_t;

#define sys_sem_valid(sem)             (*(sem) != NULL)
#define sys_sem_set_invalid(sem)       (*(sem) = NULL)
#define sys_mutex_valid(mutex)         (*(mutex) != NULL)
#define sys_mutex_set_invalid(mutex)   (*(mutex) = NULL)
#define sys_mbox_valid(mbox)           (*(mbox) != NULL)
#define sys_mbox_set_invalid(mbox)     (*(mbox) = NULL)

/* The calling task's own semaphore, for LWIP_NETCONN_SEM_PER_THREAD. */
sys_sem_t *nn_sys_task_semaphore(void);

/* Blocks until the mailbox that refused the calling task's last message has room. False, at once, if none did. */
bool nn_sys_await_room(void);

#endif
