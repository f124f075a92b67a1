using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Octets of a connection in the order in which their receiver has them.</summary>
/// <param name="FromClient">True if the client sent them.</param>
/// <param name="Frame">Number of the frame that brought them.</param>
/// <param name="TimeNs">Its time.</param>
/// <param name="Octets">Empty for a hole.</param>
/// <param name="Missing">How many octets are missing here; 0 if none are.</param>
public sealed record StreamPiece(bool FromClient, long Frame, long TimeNs, IReadOnlyList<byte> Octets, int Missing)
{
    /// <summary>Octets of a TLS record that could not be read, among others that could; 0 for all else.</summary>
    public int Encrypted { get; init; }
}
