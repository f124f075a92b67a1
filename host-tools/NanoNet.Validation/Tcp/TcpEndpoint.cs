using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Address and port of one end.</summary>
public readonly record struct TcpEndpoint(InternetAddress Address, ushort Port)
{
    public override string ToString() => Address.IsIPv4
        ? string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"[{Address}]:{Port}");
}
