namespace NanoNet.Runtime;

/// <summary>The error numbers of lwIP that nanoFramework's socket driver knows, and the Winsock ones that it gives firmware for them.</summary>
internal static class LwipError
{
    public const int None = 0;
    public const int WouldBlock = 11;
    public const int Invalid = 22;
    public const int ProtocolNotSupported = 93;
    public const int NetworkDown = 100;
    public const int InProgress = 115;

    /// <summary>What firmware reads in <c>SocketException.ErrorCode</c>. A number that the driver does not know goes through as it is.</summary>
    public static int ToWinsock(int error) => error switch
    {
        4 => 10004, // EINTR
        13 => 10013, // EACCES
        14 => 10014, // EFAULT
        Invalid => 10022,
        24 => 10024, // EMFILE
        WouldBlock or 16 or InProgress => 10035, // EAGAIN, EBUSY, EINPROGRESS
        114 => 10037, // EALREADY
        88 => 10038, // ENOTSOCK
        89 => 10039, // EDESTADDRREQ
        90 => 10040, // EMSGSIZE
        91 => 10041, // EPROTOTYPE
        92 => 10042, // ENOPROTOOPT
        ProtocolNotSupported => 10043,
        96 => 10046, // EPFNOSUPPORT
        97 => 10047, // EAFNOSUPPORT
        98 => 10048, // EADDRINUSE
        99 => 10049, // EADDRNOTAVAIL
        NetworkDown => 10050,
        101 => 10051, // ENETUNREACH
        102 => 10052, // ENETRESET
        103 => 10053, // ECONNABORTED
        104 => 10054, // ECONNRESET
        105 or 12 => 10055, // ENOBUFS, ENOMEM
        106 => 10056, // EISCONN
        107 => 10057, // ENOTCONN
        110 => 10060, // ETIMEDOUT
        111 => 10061, // ECONNREFUSED
        112 => 10064, // EHOSTDOWN
        113 => 10065, // EHOSTUNREACH
        61 => 11004, // ENODATA
        _ => error,
    };
}
