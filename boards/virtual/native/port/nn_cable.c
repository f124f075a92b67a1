#include "nn_cable.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include "nn_fatal.h"
#include "nn_lockstep.h"
#include "nn_sched.h"

enum {
    LENGTH_OCTETS = 4,
    MAX_FRAME = 14 + 65535, /* as the tool: an Ethernet header and the longest IPv4 datagram. What a MAC takes is the MAC's to say. */
    BUFFER = 2 * (LENGTH_OCTETS + MAX_FRAME),
};

static int s_socket = -1;
static bool s_is_in_step;
static nn_queue s_readable, s_writable;

/* Received and not yet handed out: buffer[s_start .. s_end). Filled by as much as there is: one system call for many frames. */
static uint8_t s_buffer[BUFFER];
static size_t s_start, s_end;

int nn_cable_plug(const char *path, bool in_step)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };

    if (strlen(path) >= sizeof address.sun_path) {
        return -ENAMETOOLONG;
    }

    strcpy(address.sun_path, path);
    s_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (s_socket < 0) {
        return -errno;
    }

    if (connect(s_socket, (const struct sockaddr *)&address, sizeof address) != 0) {
        int reason = errno;

        close(s_socket);
        s_socket = -1;
        return -reason;
    }

    s_is_in_step = in_step;

    if (in_step) {
        nn_lockstep_begin(s_socket);
        return 0;
    }

    s_readable = (nn_queue){ .has_descriptor = true, .descriptor = s_socket, .events = POLLIN };
    s_writable = (nn_queue){ .has_descriptor = true, .descriptor = s_socket, .events = POLLOUT };
    return 0;
}

static void await(nn_queue *queue)
{
    nn_sched_enter();
    nn_sched_block(nn_sched_current(), queue, NN_NEVER);
    nn_sched_leave();
}

/* One more piece of the stream. False: the end. */
static int fill(void)
{
    if (s_start > 0) {
        memmove(s_buffer, s_buffer + s_start, s_end - s_start);
        s_end -= s_start;
        s_start = 0;
    }

    for (;;) {
        ssize_t got = recv(s_socket, s_buffer + s_end, BUFFER - s_end, MSG_DONTWAIT);

        if (got > 0) {
            s_end += (size_t)got;
            return 1;
        }

        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            return 0;
        }

        await(&s_readable);
    }
}

static size_t big_endian(const uint8_t *octets)
{
    return (size_t)octets[0] << 24 | (size_t)octets[1] << 16 | (size_t)octets[2] << 8 | octets[3];
}

const uint8_t *nn_cable_receive(size_t *length)
{
    const uint8_t *frame;

    if (s_is_in_step) {
        return nn_lockstep_receive(length);
    }

    while (s_end - s_start < LENGTH_OCTETS || s_end - s_start < LENGTH_OCTETS + big_endian(s_buffer + s_start)) {
        if (s_end - s_start >= LENGTH_OCTETS && big_endian(s_buffer + s_start) > MAX_FRAME) {
            nn_fatal(__FILE__, __LINE__, "the cable carries something other than frames with their lengths");
        }

        if (!fill()) {
            return NULL;
        }
    }

    *length = big_endian(s_buffer + s_start);
    frame = s_buffer + s_start + LENGTH_OCTETS;
    s_start += LENGTH_OCTETS + *length;
    return frame;
}

void nn_cable_send(const uint8_t *frame, size_t length)
{
    uint8_t prefix[LENGTH_OCTETS] = { (uint8_t)(length >> 24), (uint8_t)(length >> 16), (uint8_t)(length >> 8), (uint8_t)length };
    struct iovec parts[2] = { { prefix, LENGTH_OCTETS }, { (void *)(uintptr_t)frame, length } };
    struct msghdr message = { .msg_iov = parts, .msg_iovlen = 2 };

    if (s_is_in_step) {
        nn_lockstep_send(frame, length);
        return;
    }

    while (message.msg_iovlen > 0) {
        ssize_t sent = sendmsg(s_socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL);

        if (sent < 0 && errno == EAGAIN) {
            await(&s_writable);
            continue;
        }

        if (sent < 0 && errno != EINTR) {
            return; /* closed: the receiving task sees it too, and ends the board */
        }

        while (message.msg_iovlen > 0 && sent >= (ssize_t)message.msg_iov->iov_len) {
            sent -= (ssize_t)message.msg_iov->iov_len;
            message.msg_iov++;
            message.msg_iovlen--;
        }

        if (message.msg_iovlen > 0 && sent > 0) {
            message.msg_iov->iov_base = (uint8_t *)message.msg_iov->iov_base + sent;
            message.msg_iov->iov_len -= (size_t)sent;
        }
    }
}
