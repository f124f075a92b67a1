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

    // Two multiplications spread what differs between connections, the low halves and the ports, over all bits.
    public override int GetHashCode()
    {
        const ulong Odd1 = 0x9E37_79B9_7F4A_7C15;
        const ulong Odd2 = 0xC2B2_AE3D_27D4_EB4F;

        var hash = ((_lowAddress.Low ^ _lowAddress.High) * Odd1) ^ ((_highAddress.Low ^ _highAddress.High ^ ((ulong)_ports << 32)) * Odd2);
        return (int)((hash * Odd1) >> 32);
    }

    public bool Equals(FlowKey other) =>
        _ports == other._ports
        && _lowAddress.Low == other._lowAddress.Low
        && _highAddress.Low == other._highAddress.Low
        && _lowAddress.High == other._lowAddress.High
        && _highAddress.High == other._highAddress.High;

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
