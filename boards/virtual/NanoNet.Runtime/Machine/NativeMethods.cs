using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace NanoNet.Runtime;

/// <summary>nanonet_board.h, name by name.</summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>The name under which <see cref="NativeBoard.Load"/> resolves the profile's library.</summary>
    internal const string Library = "nanonet_board";

    [LibraryImport(Library)]
    internal static partial int nn_start(NativeConfiguration* configuration);

    [LibraryImport(Library)]
    internal static partial void nn_on_power_off(delegate* unmanaged<void> callback);

    [LibraryImport(Library)]
    internal static partial void nn_stop(long off);

    [LibraryImport(Library)]
    internal static partial byte* nn_lwip_version();

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long nn_now_ns();

    [LibraryImport(Library)]
    internal static partial uint nn_random();

    [LibraryImport(Library)]
    internal static partial uint nn_interpreter_wait(long deadline);

    [LibraryImport(Library)]
    internal static partial void nn_interpreter_signal(uint flags);

    [LibraryImport(Library)]
    internal static partial void nn_interpreter_meter(InstructionMeter* meter, long rate);

    [LibraryImport(Library)]
    internal static partial void nn_interpreter_budget(long instructions);

    [LibraryImport(Library)]
    internal static partial void nn_interpreter_pass();

    [LibraryImport(Library)]
    internal static partial void nn_console_written(long octets);

    [LibraryImport(Library)]
    internal static partial int nn_socket(int family, int type, int protocol);

    [LibraryImport(Library)]
    internal static partial int nn_bind(int socket, uint address, ushort port);

    [LibraryImport(Library)]
    internal static partial int nn_listen(int socket, int backlog);

    [LibraryImport(Library)]
    internal static partial int nn_accept(int socket, uint* address, ushort* port);

    [LibraryImport(Library)]
    internal static partial int nn_connect(int socket, uint address, ushort port);

    [LibraryImport(Library)]
    internal static partial int nn_recv(int socket, byte* buffer, int length, int flags);

    [LibraryImport(Library)]
    internal static partial int nn_recvfrom(int socket, byte* buffer, int length, int flags, uint* address, ushort* port);

    [LibraryImport(Library)]
    internal static partial int nn_send(int socket, byte* buffer, int length, int flags);

    [LibraryImport(Library)]
    internal static partial int nn_sendto(int socket, byte* buffer, int length, int flags, uint address, ushort port);

    [LibraryImport(Library)]
    internal static partial int nn_getsockname(int socket, uint* address, ushort* port);

    [LibraryImport(Library)]
    internal static partial int nn_getpeername(int socket, uint* address, ushort* port);

    [LibraryImport(Library)]
    internal static partial int nn_setsockopt(int socket, int level, int name, byte* value, int length);

    [LibraryImport(Library)]
    internal static partial int nn_getsockopt(int socket, int level, int name, byte* value, int* length);

    [LibraryImport(Library)]
    internal static partial int nn_available(int socket);

    [LibraryImport(Library)]
    internal static partial int nn_poll(int socket, int mode);

    [LibraryImport(Library)]
    internal static partial int nn_close(int socket);

    [LibraryImport(Library)]
    internal static partial int nn_resolve(byte* name, uint* address);

    [LibraryImport(Library)]
    internal static partial void nn_netif_get(NetworkState* state);

    [LibraryImport(Library)]
    internal static partial int nn_netif_static(uint address, uint mask, uint gateway);

    [LibraryImport(Library)]
    internal static partial int nn_netif_dhcp();

    [LibraryImport(Library)]
    internal static partial int nn_netif_renew();

    [LibraryImport(Library)]
    internal static partial int nn_netif_release();

    [LibraryImport(Library)]
    internal static partial void nn_netif_link(int up);

    [LibraryImport(Library)]
    internal static partial int nn_netif_dns(uint* servers);

    [LibraryImport(Library)]
    internal static partial int nn_netif_auto_dns();

    [LibraryImport(Library)]
    internal static partial int nn_tls_parse_certificate(byte* data, int length, NativeCertificate* certificate);

    [LibraryImport(Library)]
    internal static partial int nn_tls_parse_key(byte* data, int length, byte* password, int passwordLength);

    [LibraryImport(Library)]
    internal static partial int nn_tls_new(NativeTlsSettings* settings);

    [LibraryImport(Library)]
    internal static partial int nn_tls_handshake(int context, int socket, byte* host, long unixMilliseconds);

    [LibraryImport(Library)]
    internal static partial int nn_tls_read(int context, byte* buffer, int length);

    [LibraryImport(Library)]
    internal static partial int nn_tls_write(int context, byte* data, int length);

    [LibraryImport(Library)]
    internal static partial int nn_tls_available(int context);

    [LibraryImport(Library)]
    internal static partial void nn_tls_close(int context);

    [LibraryImport(Library)]
    internal static partial void nn_tls_free(int context);
}
