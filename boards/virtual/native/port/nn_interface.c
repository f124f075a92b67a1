/* The interface as the interpreter sees it. Every function goes into lwIP's thread, or takes its lock, through
 * tcpip_api_call: which of the two is the profile's LWIP_TCPIP_CORE_LOCKING. */
#include "nn_interface.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

#include "lwip/dhcp.h"
#include "lwip/dns.h"
#include "lwip/priv/tcpip_priv.h"

#include "nn_netif.h"
#include "nn_sched.h"

enum { DNS_SERVERS = 2 };

/* What the interface is configured to, whatever it has at the moment. */
static bool s_is_dhcp;
static ip4_addr_t s_ip, s_mask, s_gateway;

/* Whether a cable with a carrier is in the port, as last told from outside. */
static atomic_bool s_carrier = true;

/* Servers given by hand stay when a lease brings others. */
static uint32_t s_manual_dns[DNS_SERVERS];
static bool s_has_manual_dns;

typedef struct interface_call {
    struct tcpip_api_call_data lwip; /* first: lwIP hands back its address */
    uint32_t ip, mask, gateway;
    const uint32_t *dns;
    nn_netif_state *state;
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

void nn_interface_configure(const nn_config *config)
{
    s_is_dhcp = config->dhcp;
    ip4_addr_set_u32(&s_ip, config->dhcp ? 0 : config->ip);
    ip4_addr_set_u32(&s_mask, config->dhcp ? 0 : config->mask);
    ip4_addr_set_u32(&s_gateway, config->dhcp ? 0 : config->gateway);
}

void nn_interface_address(void)
{
    if (s_is_dhcp) {
        dhcp_start(nn_netif());
    } else {
        netif_set_addr(nn_netif(), &s_ip, &s_mask, &s_gateway);
    }
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

    /* nanoFramework reads the addresses of a lease from lwIP, those given by hand from its configuration. */
    state->ip = ip4_addr_get_u32(s_is_dhcp ? netif_ip4_addr(netif) : &s_ip);
    state->mask = ip4_addr_get_u32(s_is_dhcp ? netif_ip4_netmask(netif) : &s_mask);
    state->gateway = ip4_addr_get_u32(s_is_dhcp ? netif_ip4_gw(netif) : &s_gateway);
    memcpy(state->mac, netif->hwaddr, sizeof state->mac);
    state->link_up = netif_is_link_up(netif) != 0;
    state->dhcp = s_is_dhcp;
    state->has_address = !ip4_addr_isany_val(*netif_ip4_addr(netif));

    for (u8_t i = 0; i < DNS_SERVERS; i++) {
        state->dns[i] = ip4_addr_get_u32(ip_2_ip4(dns_getserver(i)));
    }

    return ERR_OK;
}

static err_t use_static(struct tcpip_api_call_data *data)
{
    const interface_call *arguments = (interface_call *)data;

    /* A configuration that stays the same is not touched. */
    if (!s_is_dhcp && arguments->ip == ip4_addr_get_u32(&s_ip) && arguments->mask == ip4_addr_get_u32(&s_mask)
        && arguments->gateway == ip4_addr_get_u32(&s_gateway)) {
        return ERR_OK;
    }

    s_is_dhcp = false;
    ip4_addr_set_u32(&s_ip, arguments->ip);
    ip4_addr_set_u32(&s_mask, arguments->mask);
    ip4_addr_set_u32(&s_gateway, arguments->gateway);
    dhcp_release_and_stop(nn_netif());

    if (netif_is_up(nn_netif())) {
        nn_interface_address();
        dhcp_inform(nn_netif());
    }

    return ERR_OK;
}

static err_t use_dhcp(struct tcpip_api_call_data *data)
{
    LWIP_UNUSED_ARG(data);
    s_is_dhcp = true;

    if (dhcp_runs() || !netif_is_up(nn_netif())) {
        return ERR_OK;
    }

    return dhcp_start(nn_netif());
}

static err_t release(struct tcpip_api_call_data *data)
{
    LWIP_UNUSED_ARG(data);

    if (s_is_dhcp) {
        dhcp_release_and_stop(nn_netif());
    }

    return ERR_OK;
}

static err_t renew(struct tcpip_api_call_data *data)
{
    LWIP_UNUSED_ARG(data);

    if (!s_is_dhcp || !netif_is_up(nn_netif())) {
        return ERR_OK;
    }

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

/* What the board's firmware does when its driver finds the carrier come or gone. */
static void follow_carrier(void *argument)
{
    bool up = s_carrier;

    LWIP_UNUSED_ARG(argument);

    if (up == (netif_is_link_up(nn_netif()) != 0)) {
        return;
    }

    if (!up) {
        netif_set_link_down(nn_netif());
#if NN_INTERFACE_FOLLOWS_LINK
        /* ESP-IDF: the address goes, and with it every connection that has it; then the interface is down. */
        dhcp_stop(nn_netif());
        netif_set_addr(nn_netif(), IP4_ADDR_ANY4, IP4_ADDR_ANY4, IP4_ADDR_ANY4);
        netif_set_down(nn_netif());
#else
        if (s_is_dhcp) {
            dhcp_release_and_stop(nn_netif());
        }
#endif
        return;
    }

    nn_netif_set_carrier(true);
#if NN_INTERFACE_FOLLOWS_LINK
    netif_set_up(nn_netif());
#endif
    netif_set_link_up(nn_netif());

    if (s_is_dhcp || NN_INTERFACE_FOLLOWS_LINK) {
        nn_interface_address();
    }
}

/* A task of its own, because the caller is none of the board's and must not wait in its place. */
static void tell_lwip(void *argument)
{
    tcpip_callback(follow_carrier, argument);
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
    interface_call arguments = { .ip = 0 };

    return call(use_dhcp, &arguments);
}

int nn_netif_renew(void)
{
    interface_call arguments = { .ip = 0 };

    return call(renew, &arguments);
}

int nn_netif_dns(const uint32_t dns[DNS_SERVERS])
{
    interface_call arguments = { .dns = dns };

    return call(use_dns, &arguments);
}

int nn_netif_auto_dns(void)
{
    interface_call arguments = { .ip = 0 };

    return call(use_automatic_dns, &arguments);
}

int nn_netif_release(void)
{
    interface_call arguments = { .ip = 0 };

    return call(release, &arguments);
}

void nn_netif_link(int up)
{
    s_carrier = up != 0;

    if (!up) {
        nn_netif_set_carrier(false);
    }

    nn_sched_start("link", tell_lwip, NULL);
}
