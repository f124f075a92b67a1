using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The two endpoints of a connection, in one order for both directions.</summary>
internal readonly record struct FlowKey
{
    private readonly InternetAddress _lowAddress;
    private readonly InternetAddress _highAddress;
    private readonly uint _ports;

    /// <summary>Makes the key of a segment.</summary>
    /// <param name="source">Who sent it.</param>
    /// <param name="destination">Who is to get it.</param>
    /// <param name="isSourceLow">Which of the two the source is; tells the directions of one key apart.</param>
    public FlowKey(in TcpEndpoint source, in TcpEndpoint destination, out bool isSourceLow)
    {
        isSourceLow = IsLow(source, destination);
        var low = isSourceLow ? source : destination;
        var high = isSourceLow ? destination : source;
        _lowAddress = low.Address;
        _highAddress = high.Address;
        _ports = ((uint)low.Port << 16) | high.Port;
    }

    public override int GetHashCode() => HashCode.Combine(_lowAddress.Low, _highAddress.Low, _lowAddress.High ^ _highAddress.High, _ports);

    private static bool IsLow(in TcpEndpoint source, in TcpEndpoint destination)
    {
        if (source.Address.High != destination.Address.High)
        {
            return source.Address.High < destination.Address.High;
        }

        return source.Address.Low != destination.Address.Low
            ? source.Address.Low < destination.Address.Low
            : source.Port <= destination.Port;
    }
}
