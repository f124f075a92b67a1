/* lwIP's semaphores, mutexes, mailboxes and threads on the board's scheduler. Nothing here waits by itself: nn_sched_block does. */
#include <pthread.h>
#include <stdlib.h>

#include "lwip/opt.h"
#include "lwip/stats.h"
#include "lwip/sys.h"

#include "nn_sched.h"

enum { NS_PER_MS = 1000000 };

struct nn_semaphore {
    nn_queue waiting;
    unsigned count;
};

struct nn_mutex {
    nn_queue waiting;
    nn_task *owner;
};

struct nn_mailbox {
    nn_queue readers; /* wait for a message */
    nn_queue writers; /* wait for room */
    int size, count, oldest;
    void *messages[];
};

static pthread_mutex_t s_protected;

/* lwIP's timeouts: milliseconds, 0 means none. */
static int64_t deadline_of(u32_t timeout_ms)
{
    return timeout_ms == 0 ? NN_NEVER : nn_sched_now() + (int64_t)timeout_ms * NS_PER_MS;
}

/* What lwIP wants back: milliseconds waited, or SYS_ARCH_TIMEOUT. */
static u32_t waited_since(int64_t began)
{
    return (u32_t)((nn_sched_now() - began) / NS_PER_MS);
}

void sys_init(void)
{
    pthread_mutexattr_t attributes;

    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE); /* lwIP nests SYS_ARCH_PROTECT */
    pthread_mutex_init(&s_protected, &attributes);
    pthread_mutexattr_destroy(&attributes);
}

u32_t sys_now(void)
{
    return (u32_t)(nn_sched_now() / NS_PER_MS);
}

/* Stands for interrupts off: short, never held while a task blocks. */
sys_prot_t sys_arch_protect(void)
{
    pthread_mutex_lock(&s_protected);
    return 0;
}

void sys_arch_unprotect(sys_prot_t level)
{
    LWIP_UNUSED_ARG(level);
    pthread_mutex_unlock(&s_protected);
}

/* ---- semaphores ---- */

err_t sys_sem_new(sys_sem_t *sem, u8_t count)
{
    *sem = calloc(1, sizeof **sem);

    if (*sem == NULL) {
        return ERR_MEM;
    }

    (*sem)->count = count;
    return ERR_OK;
}

void sys_sem_free(sys_sem_t *sem)
{
    free(*sem);
}

void sys_sem_signal(sys_sem_t *sem)
{
    nn_sched_enter();
    (*sem)->count++;
    nn_sched_wake_one(&(*sem)->waiting);
    nn_sched_leave();
}

u32_t sys_arch_sem_wait(sys_sem_t *sem, u32_t timeout)
{
    int64_t began = nn_sched_now();
    int64_t deadline = deadline_of(timeout);
    u32_t result = 0;

    nn_sched_enter();

    while ((*sem)->count == 0) {
        if (!nn_sched_block(nn_sched_current(), &(*sem)->waiting, deadline)) {
            result = SYS_ARCH_TIMEOUT;
            break;
        }
    }

    if (result != SYS_ARCH_TIMEOUT) {
        (*sem)->count--;
        result = waited_since(began);
    }

    nn_sched_leave();
    return result;
}

sys_sem_t *nn_sys_task_semaphore(void)
{
    nn_task *task = nn_sched_current();

    if (task->own == NULL) {
        LWIP_ASSERT("memory for a task's semaphore", sys_sem_new(&task->own, 0) == ERR_OK);
    }

    return &task->own;
}

/* ---- mutexes ---- */

err_t sys_mutex_new(sys_mutex_t *mutex)
{
    *mutex = calloc(1, sizeof **mutex);
    return *mutex != NULL ? ERR_OK : ERR_MEM;
}

void sys_mutex_free(sys_mutex_t *mutex)
{
    free(*mutex);
}

void sys_mutex_lock(sys_mutex_t *mutex)
{
    nn_task *task = nn_sched_current();

    nn_sched_enter();
    LWIP_ASSERT("a task locks a mutex that it holds", (*mutex)->owner != task);

    while ((*mutex)->owner != NULL) {
        nn_sched_block(task, &(*mutex)->waiting, NN_NEVER);
    }

    (*mutex)->owner = task;
    nn_sched_leave();
}

void sys_mutex_unlock(sys_mutex_t *mutex)
{
    nn_sched_enter();
    LWIP_ASSERT("a task unlocks a mutex that it does not hold", (*mutex)->owner == nn_sched_current());
    (*mutex)->owner = NULL;
    nn_sched_wake_one(&(*mutex)->waiting);
    nn_sched_leave();
}

/* ---- mailboxes: of exactly the size that lwIP asks for, as on the board ---- */

err_t sys_mbox_new(sys_mbox_t *mbox, int size)
{
    *mbox = calloc(1, sizeof **mbox + (size_t)size * sizeof(void *));

    if (*mbox == NULL) {
        return ERR_MEM;
    }

    (*mbox)->size = size;
    return ERR_OK;
}

void sys_mbox_free(sys_mbox_t *mbox)
{
    free(*mbox);
}

static void put(struct nn_mailbox *mailbox, void *message)
{
    mailbox->messages[(mailbox->oldest + mailbox->count) % mailbox->size] = message;
    mailbox->count++;
    nn_sched_wake_one(&mailbox->readers);
}

static void *take(struct nn_mailbox *mailbox)
{
    void *message = mailbox->messages[mailbox->oldest];

    mailbox->oldest = (mailbox->oldest + 1) % mailbox->size;
    mailbox->count--;
    nn_sched_wake_one(&mailbox->writers);
    return message;
}

static void await_room(struct nn_mailbox *mailbox)
{
    while (mailbox->count == mailbox->size) {
        nn_sched_block(nn_sched_current(), &mailbox->writers, NN_NEVER);
    }
}

void sys_mbox_post(sys_mbox_t *mbox, void *message)
{
    nn_sched_enter();
    await_room(*mbox);
    put(*mbox, message);
    nn_sched_leave();
}

err_t sys_mbox_trypost(sys_mbox_t *mbox, void *message)
{
    err_t result = ERR_OK;

    nn_sched_enter();

    if ((*mbox)->count == (*mbox)->size) {
        nn_sched_current()->refused = *mbox;
        result = ERR_MEM;
    } else {
        put(*mbox, message);
    }

    nn_sched_leave();
    return result;
}

err_t sys_mbox_trypost_fromisr(sys_mbox_t *mbox, void *message)
{
    return sys_mbox_trypost(mbox, message);
}

bool nn_sys_await_room(void)
{
    nn_task *task = nn_sched_current();
    bool was_refused;

    nn_sched_enter();
    was_refused = task->refused != NULL;

    if (was_refused) {
        await_room(task->refused);
        task->refused = NULL;
    }

    nn_sched_leave();
    return was_refused;
}

u32_t sys_arch_mbox_fetch(sys_mbox_t *mbox, void **message, u32_t timeout)
{
    int64_t began = nn_sched_now();
    int64_t deadline = deadline_of(timeout);
    void *taken = NULL;
    u32_t result = 0;

    nn_sched_enter();

    while ((*mbox)->count == 0) {
        if (!nn_sched_block(nn_sched_current(), &(*mbox)->readers, deadline)) {
            result = SYS_ARCH_TIMEOUT;
            break;
        }
    }

    if (result != SYS_ARCH_TIMEOUT) {
        taken = take(*mbox);
        result = waited_since(began);
    }

    nn_sched_leave();

    if (message != NULL) {
        *message = taken;
    }

    return result;
}

u32_t sys_arch_mbox_tryfetch(sys_mbox_t *mbox, void **message)
{
    void *taken = NULL;
    u32_t result = SYS_MBOX_EMPTY;

    nn_sched_enter();

    if ((*mbox)->count > 0) {
        taken = take(*mbox);
        result = 0;
    }

    nn_sched_leave();

    if (message != NULL) {
        *message = taken;
    }

    return result;
}

/* ---- threads ---- */

sys_thread_t sys_thread_new(const char *name, lwip_thread_fn body, void *argument, int stack_size, int priority)
{
    LWIP_UNUSED_ARG(stack_size); /* the board's, for 32 bits */
    LWIP_UNUSED_ARG(priority);
    return nn_sched_start(name, body, argument);
}
