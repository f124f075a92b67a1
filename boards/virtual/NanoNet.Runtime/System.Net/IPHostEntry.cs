namespace System.Net;

public class IPHostEntry
{
    public string? HostName { get; internal set; }

    public IPAddress[]? AddressList { get; internal set; }
}
