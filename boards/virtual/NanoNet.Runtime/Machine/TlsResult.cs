namespace NanoNet.Runtime;

/// <summary>What a TLS read or write says when it is not a number of octets.</summary>
public static class TlsResult
{
    public const int Failed = -1;
    public const int WouldBlock = -2;
}
