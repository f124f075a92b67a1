using NanoNet.Boards;
using NanoNet.Validation;
using NanoNet.Wire;

namespace NanoNet.Cli.Capturing;

/// <summary>The board whose frames are held against it; what others do is told for information.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Facts">By which its frames are known: one address at least.</param>
public sealed record CapturedBoard(string Name, BoardFacts Facts)
{
    /// <summary>The board of the desk's file.</summary>
    /// <returns>Null if the file says nothing by which its frames are known.</returns>
    public static CapturedBoard? Of(string name, DeskNetwork? network)
    {
        // Perhaps with the length of its prefix.
        IPv4Address? address = IPv4Address.TryParse(network?.Address?.Split('/')[0], out var ip) ? ip : null;
        MacAddress? mac = MacAddress.TryParse(network?.Mac, out var hardware) ? hardware : null;
        return address is null && mac is null ? null : new CapturedBoard(name, new BoardFacts { Address = address, Mac = mac });
    }
}
