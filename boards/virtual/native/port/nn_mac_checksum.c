#include "nn_mac_checksum.h"

enum {
    ETHERNET_HEADER = 14,
    ETHERTYPE_AT = 12,
    ETHERTYPE_IPV4 = 0x0800,
    IPV4_MIN_HEADER = 20,
    IPV4_LENGTH_AT = 2,
    IPV4_FRAGMENT_AT = 6,
    IPV4_FRAGMENT_MASK = 0x3fff, /* more-fragments flag and offset */
    IPV4_PROTOCOL_AT = 9,
    IPV4_CHECKSUM_AT = 10,
    IPV4_ADDRESSES_AT = 12,
    IPV4_ADDRESSES = 8,
    PROTOCOL_ICMP = 1,
    PROTOCOL_TCP = 6,
    PROTOCOL_UDP = 17,
    TCP_CHECKSUM_AT = 16,
    TCP_MIN_HEADER = 20,
    UDP_CHECKSUM_AT = 6,
    UDP_HEADER = 8,
    ICMP_CHECKSUM_AT = 2,
    ICMP_MIN_HEADER = 4,
};

typedef struct datagram {
    const uint8_t *header;
    size_t header_length;
    const uint8_t *payload;
    size_t payload_length;
    unsigned protocol;
    size_t checksum_at; /* in the payload; 0: no checksum that the engine knows */
} datagram;

static unsigned read16(const uint8_t *octets)
{
    return (unsigned)octets[0] << 8 | octets[1];
}

static uint32_t add(uint32_t sum, const uint8_t *octets, size_t length)
{
    for (; length > 1; octets += 2, length -= 2) {
        sum += read16(octets);
    }

    return length == 1 ? sum + ((uint32_t)octets[0] << 8) : sum;
}

static unsigned fold(uint32_t sum)
{
    while (sum > 0xffff) {
        sum = (sum & 0xffff) + (sum >> 16);
    }

    return sum;
}

static size_t checksum_position(unsigned protocol, size_t payload_length)
{
    switch (protocol) {
    case PROTOCOL_TCP:
        return payload_length >= TCP_MIN_HEADER ? TCP_CHECKSUM_AT : 0;
    case PROTOCOL_UDP:
        return payload_length >= UDP_HEADER ? UDP_CHECKSUM_AT : 0;
    case PROTOCOL_ICMP:
        return payload_length >= ICMP_MIN_HEADER ? ICMP_CHECKSUM_AT : 0;
    default:
        return 0;
    }
}

/* False: not an IPv4 datagram that is whole in this frame as far as its header says. */
static bool find_datagram(const uint8_t *frame, size_t length, datagram *found)
{
    size_t total;

    if (length < ETHERNET_HEADER + IPV4_MIN_HEADER || read16(frame + ETHERTYPE_AT) != ETHERTYPE_IPV4) {
        return false;
    }

    found->header = frame + ETHERNET_HEADER;
    found->header_length = (size_t)(found->header[0] & 0x0f) * 4;
    total = read16(found->header + IPV4_LENGTH_AT);

    if (found->header[0] >> 4 != 4 || found->header_length < IPV4_MIN_HEADER || total < found->header_length ||
        total > length - ETHERNET_HEADER) {
        return false;
    }

    found->payload = found->header + found->header_length;
    found->payload_length = total - found->header_length;
    found->protocol = found->header[IPV4_PROTOCOL_AT];
    found->checksum_at = (read16(found->header + IPV4_FRAGMENT_AT) & IPV4_FRAGMENT_MASK) != 0
                             ? 0
                             : checksum_position(found->protocol, found->payload_length);
    return true;
}

/* One's complement sum of the payload, with the pseudo header where there is one. */
static uint32_t payload_sum(const datagram *d)
{
    uint32_t sum = 0;

    if (d->protocol != PROTOCOL_ICMP) {
        sum = add(d->protocol + (uint32_t)d->payload_length, d->header + IPV4_ADDRESSES_AT, IPV4_ADDRESSES);
    }

    return add(sum, d->payload, d->payload_length);
}

static void write16(uint8_t *octets, unsigned value)
{
    octets[0] = (uint8_t)(value >> 8);
    octets[1] = (uint8_t)value;
}

void nn_mac_checksum_insert(uint8_t *frame, size_t length)
{
    datagram d;
    uint8_t *header, *checksum;
    unsigned value;

    if (!find_datagram(frame, length, &d)) {
        return;
    }

    header = frame + (d.header - frame);
    write16(header + IPV4_CHECKSUM_AT, 0);
    write16(header + IPV4_CHECKSUM_AT, 0xffff - fold(add(0, header, d.header_length)));

    if (d.checksum_at == 0) {
        return;
    }

    checksum = frame + (d.payload - frame) + d.checksum_at;
    write16(checksum, 0);
    value = 0xffff - fold(payload_sum(&d));

    /* RFC 768: zero on the wire would mean that there is no checksum. */
    write16(checksum, value == 0 && d.protocol == PROTOCOL_UDP ? 0xffff : value);
}

bool nn_mac_checksum_right(const uint8_t *frame, size_t length)
{
    datagram d;

    if (!find_datagram(frame, length, &d)) {
        return true;
    }

    if (fold(add(0, d.header, d.header_length)) != 0xffff) {
        return false;
    }

    if (d.checksum_at == 0 || (d.protocol == PROTOCOL_UDP && read16(d.payload + d.checksum_at) == 0)) {
        return true;
    }

    return fold(payload_sum(&d)) == 0xffff;
}
