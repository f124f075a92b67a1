#include "nn_lockstep.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "nanonet_board.h"
#include "nn_fatal.h"
#include "nn_netif.h"
#include "nn_sched.h"

enum {
    PREFIX = 4,
    NUMBER = 8,
    KIND = PREFIX,
    NUMBERS = PREFIX + 1,
    MESSAGE = 0x80,
    MAX_MESSAGE = 64,
    MAX_FRAME = 14 + 65535, /* as nn_cable.c */
    FIRST_ROOM = 4096,
    LEAST_ROOM = 2048,
};

typedef struct octets {
    uint8_t *data;
    size_t start, end, room;
} octets;

static int s_socket = -1;
static bool s_is_closed, s_end_is_told;

/* For the tool at the next meeting; what came at the last ones and the receiving task has not taken. */
static octets s_outgoing, s_incoming;
static size_t s_granted; /* of s_incoming: up to here the receiving task may take it */
static int64_t s_stamp = -1;
static int64_t s_console;
static nn_queue s_readable;

static void reserve(octets *buffer, size_t more)
{
    if (buffer->end + more > buffer->room) {
        size_t room = buffer->room == 0 ? FIRST_ROOM : buffer->room;

        while (room < buffer->end + more) {
            room *= 2;
        }

        buffer->data = realloc(buffer->data, room);
        buffer->room = room;

        if (buffer->data == NULL) {
            nn_fatal(__FILE__, __LINE__, "no memory for the cable");
        }
    }
}

static void put(octets *buffer, const void *data, size_t length)
{
    reserve(buffer, length);
    memcpy(buffer->data + buffer->end, data, length);
    buffer->end += length;
}

static void put_number(octets *buffer, uint64_t number, int width)
{
    uint8_t octet[NUMBER];

    for (int i = 0; i < width; i++) {
        octet[i] = (uint8_t)(number >> 8 * (width - 1 - i));
    }

    put(buffer, octet, (size_t)width);
}

static void put_message(char kind, const int64_t *numbers, int count)
{
    uint8_t letter = (uint8_t)kind;

    put_number(&s_outgoing, (uint64_t)MESSAGE << 24 | (uint64_t)(1 + count * NUMBER), PREFIX);
    put(&s_outgoing, &letter, 1);

    for (int i = 0; i < count; i++) {
        put_number(&s_outgoing, (uint64_t)numbers[i], NUMBER);
    }
}

static uint64_t number_at(const uint8_t *data, int width)
{
    uint64_t number = 0;

    for (int i = 0; i < width; i++) {
        number = number << 8 | data[i];
    }

    return number;
}

static bool is_message(const uint8_t *item)
{
    return item[0] == MESSAGE;
}

static size_t length_of(const uint8_t *item)
{
    return (size_t)(number_at(item, PREFIX) & 0x7fffffff);
}

/* Whether a whole item lies at this place of what came. */
static bool is_complete(size_t at)
{
    const uint8_t *item = s_incoming.data + at;

    if (s_incoming.end - at < PREFIX) {
        return false;
    }

    if (length_of(item) > (is_message(item) ? MAX_MESSAGE : MAX_FRAME)) {
        nn_fatal(__FILE__, __LINE__, "the cable carries something other than frames with their lengths");
    }

    return s_incoming.end - at >= PREFIX + length_of(item);
}

void nn_lockstep_begin(int socket)
{
    s_socket = socket;
    nn_clock_virtual_meet(nn_lockstep_meet);
}

void nn_console_written(int64_t written)
{
    nn_sched_enter();
    s_console = written;
    nn_clock_virtual_news();
    nn_sched_leave();
}

/* ---- the receiving task's and lwIP's side ---- */

const uint8_t *nn_lockstep_receive(size_t *length)
{
    for (;;) {
        const uint8_t *item;

        nn_sched_enter();

        while (s_incoming.start == s_granted && !s_is_closed) {
            nn_sched_block(nn_sched_current(), &s_readable, NN_NEVER);
        }

        nn_sched_leave();

        if (s_incoming.start == s_granted) {
            return NULL;
        }

        item = s_incoming.data + s_incoming.start;
        *length = length_of(item);
        s_incoming.start += PREFIX + *length;

        if (!is_message(item)) {
            return item + PREFIX;
        }

        if (item[KIND] == 'L') {
            nn_netif_link(number_at(item + NUMBERS, NUMBER) != 0);
        }
    }
}

void nn_lockstep_send(const uint8_t *frame, size_t length)
{
    int64_t now = nn_sched_now();

    if (now != s_stamp) {
        s_stamp = now;
        put_message('T', &now, 1);
    }

    put_number(&s_outgoing, length, PREFIX);
    put(&s_outgoing, frame, length);
    nn_sched_enter();
    nn_clock_virtual_news();
    nn_sched_leave();
}

/* ---- the tool's side ---- */

static bool send_all(void)
{
    while (s_outgoing.start < s_outgoing.end) {
        ssize_t sent = send(s_socket, s_outgoing.data + s_outgoing.start, s_outgoing.end - s_outgoing.start, MSG_NOSIGNAL);

        if (sent >= 0) {
            s_outgoing.start += (size_t)sent;
        } else if (errno != EINTR) {
            return false;
        }
    }

    s_outgoing.start = s_outgoing.end = 0;
    return true;
}

static bool receive_more(void)
{
    reserve(&s_incoming, LEAST_ROOM);

    for (;;) {
        ssize_t got = recv(s_socket, s_incoming.data + s_incoming.end, s_incoming.room - s_incoming.end, 0);

        if (got > 0) {
            s_incoming.end += (size_t)got;
            return true;
        }

        if (got == 0 || errno != EINTR) {
            return false;
        }
    }
}

/* Takes everything up to the tool's go, after which nothing comes before the board has had its turn. */
static bool receive_turn(nn_grant *grant)
{
    size_t at;

    if (s_incoming.start == s_incoming.end) {
        s_incoming.start = s_incoming.end = 0;
    }

    for (at = s_incoming.end;;) {
        const uint8_t *item;

        while (!is_complete(at)) {
            if (!receive_more()) {
                return false;
            }
        }

        item = s_incoming.data + at;

        if (is_message(item) && item[KIND] == 'G') {
            grant->now = (int64_t)number_at(item + NUMBERS, NUMBER);
            grant->limit = (int64_t)number_at(item + NUMBERS + NUMBER, NUMBER);
            s_granted = s_incoming.end = at;
            return true;
        }

        at += PREFIX + length_of(item);
    }
}

void nn_lockstep_stop(int64_t now, int64_t off)
{
    const int64_t last[] = { now, off < 0 ? NN_END_OF_TIME : now + off, s_console };

    put_message('R', last, 3);
    send_all();
}

bool nn_lockstep_meet(int64_t now, int64_t next, nn_grant *grant)
{
    const int64_t idle[] = { now, next, s_console };

    if (s_end_is_told) {
        return false;
    }

    s_stamp = -1;
    put_message('I', idle, 3);
    grant->now = now;
    grant->limit = now;

    if (!send_all() || !receive_turn(grant)) {
        s_is_closed = s_end_is_told = true;
    }

    if (s_is_closed || s_incoming.start < s_granted) {
        nn_sched_wake_all(&s_readable);
    }

    return true;
}
