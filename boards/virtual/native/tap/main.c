/* nanonet-tap: a kernel network of its own with a TAP in it, for real clients to meet the board.
 *
 *   nanonet-tap SOCKET ADDRESS/PREFIX [COMMAND [ARGUMENT...]]
 *
 * Makes a network namespace (inside a user namespace where it may not otherwise), and in it tap0 with that address, and lo.
 * Connects to the Unix stream socket SOCKET and sends tap0's descriptor there (SCM_RIGHTS, with one octet 'T'): each read()
 * of it gives a frame, each write() sends one. When the tool answers with one octet, the command runs in the namespace; without
 * one, $SHELL. Ends with the command's exit code; 4 for a wrong call, 6 with one line on stderr where the host does not allow it.
 *
 * It is a program of its own because only a process with a single thread may enter a user namespace: no .NET process is. */
#define _GNU_SOURCE

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { EXIT_USAGE = 4, EXIT_BROKEN = 6, EXIT_NOT_FOUND = 127, TEXT_ROOM = 128 };

#define TAP "tap0"
#define TUN_DEVICE "/dev/net/tun"

__attribute__((format(printf, 1, 2))) static _Noreturn void give_up(const char *format, ...)
{
    va_list arguments;

    fputs("nanonet: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(EXIT_BROKEN);
}

static int write_file(const char *path, const char *text)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    ssize_t written;

    if (file < 0) {
        return -1;
    }

    written = write(file, text, strlen(text));
    close(file);
    return written == (ssize_t)strlen(text) ? 0 : -1;
}

/* The caller becomes root in there and nobody else exists: enough for a network of one's own, and for nothing outside. */
static void enter_user_namespace(void)
{
    char map[TEXT_ROOM];
    uid_t user = geteuid();
    gid_t group = getegid();

    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
        give_up("cannot make a network namespace: %s; this host forbids user namespaces (sysctl kernel.unprivileged_userns_clone, "
                "user.max_user_namespaces, or AppArmor): run as root, or use --forward",
                strerror(errno));
    }

    snprintf(map, sizeof map, "0 %u 1", (unsigned)user);

    if (write_file("/proc/self/uid_map", map) != 0) {
        give_up("cannot map the user into its namespace: %s: run as root, or use --forward", strerror(errno));
    }

    write_file("/proc/self/setgroups", "deny");
    snprintf(map, sizeof map, "0 %u 1", (unsigned)group);
    write_file("/proc/self/gid_map", map);
}

static int open_tap(void)
{
    struct ifreq request = { .ifr_flags = IFF_TAP | IFF_NO_PI };
    int tap = open(TUN_DEVICE, O_RDWR | O_CLOEXEC);

    if (tap < 0 && (errno == ENOENT || errno == ENODEV || errno == ENXIO)) {
        give_up("no " TUN_DEVICE ": load the module (modprobe tun), or give the container the device (--device " TUN_DEVICE "); or use --forward");
    }

    if (tap < 0) {
        give_up("cannot open " TUN_DEVICE ": %s; use --forward where it cannot be allowed", strerror(errno));
    }

    strcpy(request.ifr_name, TAP);

    if (ioctl(tap, TUNSETIFF, &request) != 0) {
        give_up("cannot make a TAP: %s", strerror(errno));
    }

    return tap;
}

static void bring_up(int inet, const char *name)
{
    struct ifreq request = { .ifr_flags = 0 };

    strcpy(request.ifr_name, name);

    if (ioctl(inet, SIOCGIFFLAGS, &request) != 0) {
        give_up("cannot read the flags of %s: %s", name, strerror(errno));
    }

    request.ifr_flags |= IFF_UP | IFF_RUNNING;

    if (ioctl(inet, SIOCSIFFLAGS, &request) != 0) {
        give_up("cannot bring %s up: %s", name, strerror(errno));
    }
}

static void set_address(int inet, unsigned long what, struct in_addr value)
{
    struct ifreq request = { .ifr_flags = 0 };
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr = value };

    strcpy(request.ifr_name, TAP);
    memcpy(&request.ifr_addr, &address, sizeof address);

    if (ioctl(inet, what, &request) != 0) {
        give_up("cannot give " TAP " its address: %s", strerror(errno));
    }
}

static void configure(struct in_addr address, struct in_addr mask)
{
    int inet = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    if (inet < 0) {
        give_up("cannot configure " TAP ": %s", strerror(errno));
    }

    /* Without this the kernel sends IPv6 discovery that no one asked for. Not everywhere writable, and only noise. */
    write_file("/proc/sys/net/ipv6/conf/" TAP "/disable_ipv6", "1");
    bring_up(inet, "lo");
    set_address(inet, SIOCSIFADDR, address);
    set_address(inet, SIOCSIFNETMASK, mask);
    bring_up(inet, TAP);
    close(inet);
}

static int connect_to_tool(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    int tool = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (strlen(path) >= sizeof address.sun_path) {
        give_up("the path %s is too long for a socket", path);
    }

    strcpy(address.sun_path, path);

    if (tool < 0 || connect(tool, (const struct sockaddr *)&address, sizeof address) != 0) {
        give_up("cannot reach the tool at %s: %s", path, strerror(errno));
    }

    return tool;
}

static void hand_over(int tool, int tap)
{
    char octet = 'T';
    union {
        char room[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control = { .room = { 0 } };
    struct iovec data = { &octet, 1 };
    struct msghdr message = { .msg_iov = &data, .msg_iovlen = 1, .msg_control = control.room, .msg_controllen = sizeof control.room };
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);

    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &tap, sizeof tap);

    if (sendmsg(tool, &message, MSG_NOSIGNAL) != 1) {
        give_up("cannot hand the TAP over to the tool: %s", strerror(errno));
    }

    if (read(tool, &octet, 1) != 1) {
        give_up("the tool went away before the board was on the TAP");
    }
}

static int parse_address(const char *text, struct in_addr *address, struct in_addr *mask)
{
    char copy[TEXT_ROOM];
    char *slash, *end;
    long prefix;

    if (strlen(text) >= sizeof copy) {
        return 0;
    }

    strcpy(copy, text);
    slash = strchr(copy, '/');

    if (slash == NULL) {
        return 0;
    }

    *slash = '\0';
    prefix = strtol(slash + 1, &end, 10);

    if (end == slash + 1 || *end != '\0' || prefix < 1 || prefix > 32) {
        return 0;
    }

    mask->s_addr = htonl(UINT32_MAX << (32 - prefix));
    return inet_pton(AF_INET, copy, address) == 1;
}

int main(int count, char **arguments)
{
    struct in_addr address, mask;
    static char default_shell[] = "/bin/sh";
    char *shell[] = { getenv("SHELL"), NULL };
    char **command = count > 3 ? arguments + 3 : shell;
    int tool, tap;

    if (count < 3 || !parse_address(arguments[2], &address, &mask)) {
        fputs("usage: nanonet-tap SOCKET ADDRESS/PREFIX [COMMAND [ARGUMENT...]]\n", stderr);
        return EXIT_USAGE;
    }

    if (command[0] == NULL || command[0][0] == '\0') {
        shell[0] = default_shell;
        command = shell;
    }

    prctl(PR_SET_PDEATHSIG, SIGHUP);
    tool = connect_to_tool(arguments[1]);

    /* Root in a container often lacks the right to make a namespace, which a user namespace gives. */
    if (geteuid() != 0 || unshare(CLONE_NEWNET) != 0) {
        enter_user_namespace();
    }

    tap = open_tap();
    configure(address, mask);
    hand_over(tool, tap);
    close(tap);
    close(tool);

    execvp(command[0], command);
    fprintf(stderr, "nanonet: cannot run %s: %s\n", command[0], strerror(errno));
    return EXIT_NOT_FOUND;
}
