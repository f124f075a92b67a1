namespace NanoNet.Bench;

/// <summary>A service that the firmware's banner names: <c>tcp-echo:7</c>.</summary>
public sealed record FirmwareService(string Name, ushort Port)
{
    public const string TcpEcho = "tcp-echo";
    public const string UdpEcho = "udp-echo";
    public const string Http = "http";
}
