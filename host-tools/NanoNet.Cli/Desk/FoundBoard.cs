using System.Net;
using NanoNet.Serial;

namespace NanoNet.Cli.Desk;

/// <summary>A board that answered on this desk.</summary>
/// <param name="Target">nanoff's name of its firmware.</param>
public sealed record FoundBoard(string Target)
{
    /// <summary>The serial port that it answered on; null: it did not.</summary>
    public SerialPortInfo? Port { get; init; }

    /// <summary>The rate at which it answered there.</summary>
    public int Baud { get; init; } = SerialLink.DefaultBaud;

    /// <summary>The address that it answered from; null: it did not.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>What it said to the question which native assemblies it has; null: it was not asked.</summary>
    public NativesReply? Natives { get; init; }

    /// <summary>What it said of itself, for a comment.</summary>
    public required string Description { get; init; }
}
