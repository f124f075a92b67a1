#include "nn_netif.h"

#include <stdatomic.h>
#include <string.h>

#include "lwip/etharp.h"
#include "lwip/ethip6.h"
#include "lwip/tcpip.h"

#include "nn_cable.h"
#include "nn_interface.h"
#include "nn_mac_checksum.h"
#include "nn_sched.h"

enum {
    MIN_FRAME = 60,   /* IEEE 802.3: 64 with the FCS that the cable does not carry */
    MAX_FRAME = 1518, /* 1500, header, one VLAN tag; a longer one is a giant, which the MAC drops */
    HOSTNAME_ROOM = 64,
};

static struct netif s_netif;
static uint8_t s_mac[ETH_HWADDR_LEN];
static atomic_bool s_carrier;
static char s_hostname[HOSTNAME_ROOM];
static void (*s_on_cable_closed)(void);

struct netif *nn_netif(void)
{
    return &s_netif;
}

/* One frame at a time: lwIP sends from one task at a time, and the frame has left when this returns. */
static err_t transmit(struct netif *netif, struct pbuf *packet)
{
    static uint8_t frame[MAX_FRAME];
    size_t length = packet->tot_len;

    if (length > sizeof frame) {
        return ERR_BUF;
    }

    LWIP_UNUSED_ARG(netif);

    if (!s_carrier) {
        return ERR_OK; /* a MAC without a link lets its frames go nowhere */
    }

    pbuf_copy_partial(packet, frame, packet->tot_len, 0);

    if (length < MIN_FRAME) {
        memset(frame + length, 0, MIN_FRAME - length);
        length = MIN_FRAME;
    }

#if NN_MAC_CHECKSUM_INSERT
    nn_mac_checksum_insert(frame, length);
#endif

    nn_cable_send(frame, length);
    return ERR_OK;
}

/* The MAC's address filter: its own address and broadcast; multicast where the board joins groups. */
static bool is_for_us(const uint8_t *destination)
{
    static const uint8_t broadcast[ETH_HWADDR_LEN] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };

    if (memcmp(destination, s_mac, ETH_HWADDR_LEN) == 0 || memcmp(destination, broadcast, ETH_HWADDR_LEN) == 0) {
        return true;
    }

    return (LWIP_IGMP || LWIP_IPV6) && (destination[0] & 1) != 0;
}

static bool is_received(const uint8_t *frame, size_t length)
{
    if (length < SIZEOF_ETH_HDR || length > MAX_FRAME || !s_carrier || !is_for_us(frame)) {
        return false;
    }

#if NN_MAC_CHECKSUM_CHECK
    return nn_mac_checksum_right(frame, length);
#else
    return true;
#endif
}

/* The MAC's receive task. A full mailbox of lwIP's makes it wait, and the cable behind it, where a board at wire speed would
 * lose frames: the cable has no speed, so only the tool decides what is lost. */
static void receive(void *argument)
{
    const uint8_t *frame;
    size_t length;

    LWIP_UNUSED_ARG(argument);

    while ((frame = nn_cable_receive(&length)) != NULL) {
        struct pbuf *packet;

        if (!is_received(frame, length)) {
            continue;
        }

        packet = pbuf_alloc(PBUF_RAW, (u16_t)length, PBUF_POOL);

        if (packet == NULL) {
            continue;
        }

        pbuf_take(packet, frame, (u16_t)length);

        while (s_netif.input(packet, &s_netif) != ERR_OK) {
            if (!nn_sys_await_room()) {
                /* A pool of the profile's is empty, as with pbuf_alloc. Nothing says when it no longer is. */
                pbuf_free(packet);
                break;
            }
        }
    }

    if (s_on_cable_closed != NULL) {
        s_on_cable_closed();
    }
}

static err_t initialise(struct netif *netif)
{
    netif->name[0] = 'e';
    netif->name[1] = 'n';
    netif->mtu = NN_MTU;
    netif->hwaddr_len = ETH_HWADDR_LEN;
    memcpy(netif->hwaddr, s_mac, ETH_HWADDR_LEN);
    netif->flags = NETIF_FLAG_BROADCAST | NETIF_FLAG_ETHARP | NETIF_FLAG_ETHERNET;
#if LWIP_IGMP
    netif->flags |= NETIF_FLAG_IGMP;
#endif
    netif->output = etharp_output;
    netif->linkoutput = transmit;
    return ERR_OK;
}

void nn_netif_set_carrier(bool carrier)
{
    s_carrier = carrier;
}

void nn_netif_power_on(const nn_config *config, void (*on_cable_closed)(void))
{
    memcpy(s_mac, config->mac, ETH_HWADDR_LEN);
    s_on_cable_closed = on_cable_closed;

    nn_interface_configure(config);
    netif_add(&s_netif, IP4_ADDR_ANY4, IP4_ADDR_ANY4, IP4_ADDR_ANY4, NULL, initialise, tcpip_input);
    netif_set_default(&s_netif);

#if LWIP_NETIF_HOSTNAME
    if (config->hostname != NULL && config->hostname[0] != '\0') {
        strncpy(s_hostname, config->hostname, sizeof s_hostname - 1);
        netif_set_hostname(&s_netif, s_hostname);
    }
#endif

    netif_set_status_callback(&s_netif, nn_interface_changed);
    netif_set_link_callback(&s_netif, nn_interface_changed);
    nn_sched_start("eth", receive, NULL);

    s_carrier = true;
    netif_set_link_up(&s_netif);

    /* Before the interface is up, so that one announcement tells of the address. */
    if (!config->dhcp) {
        nn_interface_address();
    }

    netif_set_up(&s_netif);

    if (config->dhcp) {
        nn_interface_address();
    }
}
