/* The interface as the interpreter sees it. Every function goes into lwIP's thread, or takes its lock, through
 * tcpip_api_call: which of the two is the profile's LWIP_TCPIP_CORE_LOCKING. */
#include "nn_interface.h"

#include <stdbool.h>
#include <string.h>

#include "lwip/dhcp.h"
#include "lwip/dns.h"
#include "lwip/priv/tcpip_priv.h"

#include "nn_netif.h"

enum { DNS_SERVERS = 2 };

/* Servers given by hand stay when a lease brings others. */
static uint32_t s_manual_dns[DNS_SERVERS];
static bool s_has_manual_dns;

typedef struct interface_call {
    struct tcpip_api_call_data lwip; /* first: lwIP hands back its address */
    uint32_t ip, mask, gateway;
    const uint32_t *dns;
    nn_netif_state *state;
    int up;
} interface_call;

static int call(tcpip_api_call_fn function, interface_call *arguments)
{
    return -err_to_errno(tcpip_api_call(function, &arguments->lwip));
}

static void set_dns(const uint32_t dns[DNS_SERVERS])
{
    for (u8_t i = 0; i < DNS_SERVERS && i < DNS_MAX_SERVERS; i++) {
        ip_addr_t server;

        ip_addr_set_ip4_u32(&server, dns[i]);
        dns_setserver(i, &server);
    }
}

void nn_interface_use_dns(const uint32_t dns[DNS_SERVERS])
{
    memcpy(s_manual_dns, dns, sizeof s_manual_dns);
    s_has_manual_dns = true;
    set_dns(dns);
}

void nn_interface_changed(struct netif *netif)
{
    LWIP_UNUSED_ARG(netif);

    if (s_has_manual_dns) {
        set_dns(s_manual_dns);
    }

    nn_interpreter_signal(NN_EVENT_NETWORK);
}

static bool dhcp_runs(void)
{
    const struct dhcp *dhcp = netif_dhcp_data(nn_netif());

    return dhcp != NULL && dhcp->state != 0;
}

static err_t get(struct tcpip_api_call_data *data)
{
    nn_netif_state *state = ((interface_call *)data)->state;
    const struct netif *netif = nn_netif();

    state->ip = ip4_addr_get_u32(netif_ip4_addr(netif));
    state->mask = ip4_addr_get_u32(netif_ip4_netmask(netif));
    state->gateway = ip4_addr_get_u32(netif_ip4_gw(netif));
    memcpy(state->mac, netif->hwaddr, sizeof state->mac);
    state->link_up = netif_is_link_up(netif) != 0;
    state->dhcp = dhcp_runs();
    state->has_address = state->ip != 0;

    for (u8_t i = 0; i < DNS_SERVERS; i++) {
        state->dns[i] = ip4_addr_get_u32(ip_2_ip4(dns_getserver(i)));
    }

    return ERR_OK;
}

static err_t use_static(struct tcpip_api_call_data *data)
{
    const interface_call *arguments = (interface_call *)data;
    ip4_addr_t ip, mask, gateway;

    dhcp_release_and_stop(nn_netif());
    ip4_addr_set_u32(&ip, arguments->ip);
    ip4_addr_set_u32(&mask, arguments->mask);
    ip4_addr_set_u32(&gateway, arguments->gateway);
    netif_set_addr(nn_netif(), &ip, &mask, &gateway);
    return ERR_OK;
}

static err_t use_dhcp(struct tcpip_api_call_data *data)
{
    LWIP_UNUSED_ARG(data);
    return dhcp_runs() ? ERR_OK : dhcp_start(nn_netif());
}

static err_t renew(struct tcpip_api_call_data *data)
{
    LWIP_UNUSED_ARG(data);
    return dhcp_supplied_address(nn_netif()) ? dhcp_renew(nn_netif()) : dhcp_start(nn_netif());
}

static err_t use_dns(struct tcpip_api_call_data *data)
{
    nn_interface_use_dns(((interface_call *)data)->dns);
    return ERR_OK;
}

/* The lease's own servers come back with the next answer of the DHCP server. */
static err_t use_automatic_dns(struct tcpip_api_call_data *data)
{
    s_has_manual_dns = false;
    return dhcp_supplied_address(nn_netif()) ? renew(data) : ERR_OK;
}

static err_t set_link(struct tcpip_api_call_data *data)
{
    if (((interface_call *)data)->up) {
        netif_set_link_up(nn_netif());
    } else {
        netif_set_link_down(nn_netif());
    }

    return ERR_OK;
}

void nn_netif_get(nn_netif_state *state)
{
    interface_call arguments = { .state = state };

    call(get, &arguments);
}

int nn_netif_static(uint32_t ip, uint32_t mask, uint32_t gateway)
{
    interface_call arguments = { .ip = ip, .mask = mask, .gateway = gateway };

    return call(use_static, &arguments);
}

int nn_netif_dhcp(void)
{
    interface_call arguments = { .up = 0 };

    return call(use_dhcp, &arguments);
}

int nn_netif_renew(void)
{
    interface_call arguments = { .up = 0 };

    return call(renew, &arguments);
}

int nn_netif_dns(const uint32_t dns[DNS_SERVERS])
{
    interface_call arguments = { .dns = dns };

    return call(use_dns, &arguments);
}

int nn_netif_auto_dns(void)
{
    interface_call arguments = { .up = 0 };

    return call(use_automatic_dns, &arguments);
}

void nn_netif_link(int up)
{
    interface_call arguments = { .up = up };

    call(set_link, &arguments);
}
