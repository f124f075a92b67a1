using System.Collections.Generic;
using System.Linq;
using NanoNet.Boards;

namespace NanoNet.Deploy.Target;

/// <summary>What an image must fit: the interpreter that a board runs.</summary>
/// <param name="Board">The board's name.</param>
/// <param name="Name">nanoff's name of the firmware.</param>
/// <param name="DeployAddress">Where an image goes.</param>
/// <param name="DeployLength">Octets that there is room for.</param>
/// <param name="Natives">Assemblies whose native half it holds.</param>
public sealed record TargetFirmware(string Board, string Name, long DeployAddress, long DeployLength, IReadOnlyDictionary<string, NativeHalf> Natives)
{
    /// <summary>The target as a board's profile describes it.</summary>
    public static TargetFirmware Of(BoardProfile board) => new(
        board.Name,
        board.Target,
        board.Flash.DeployAddress,
        board.Flash.DeployLength,
        board.Assemblies.ToDictionary(static half => half.Key, static half => new NativeHalf(half.Value, NativeChecksums.Of(half.Key, half.Value))));
}
