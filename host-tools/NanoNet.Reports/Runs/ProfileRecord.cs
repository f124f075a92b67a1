using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NanoNet.Boards;

namespace NanoNet.Reports.Runs;

/// <summary>A kind of board, as the JSON lines of <c>boards</c> hold it.</summary>
public sealed record ProfileRecord
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>nanoff's name of the firmware that it runs.</summary>
    public required string Target { get; init; }

    /// <summary>The app that it runs.</summary>
    public required string Firmware { get; init; }

    public required string Lwip { get; init; }

    /// <summary>Null where it is not known.</summary>
    public string? Phy { get; init; }

    public required string Mac { get; init; }

    /// <summary>Octets.</summary>
    public required int Mtu { get; init; }

    /// <summary>The MSS that it announces, octets.</summary>
    public required int Mss { get; init; }

    public required int Sockets { get; init; }

    /// <summary>Octets of the managed heap.</summary>
    public required long HeapOctets { get; init; }

    /// <summary>"serial", "stLink", "dfu" or "nanoDevice".</summary>
    public required string FlashMethod { get; init; }

    /// <summary>Where the application lies, as <c>0x08080000</c>.</summary>
    public required string DeployAddress { get; init; }

    /// <summary>Octets that it may have.</summary>
    public required long DeployLength { get; init; }

    /// <summary>Versions of the native halves of assemblies.</summary>
    public required IReadOnlyDictionary<string, string> Assemblies { get; init; }

    public required IReadOnlyDictionary<string, long> LwipOptions { get; init; }

    /// <summary>The file, absolute.</summary>
    public required string Path { get; init; }

    /// <param name="board">The profile.</param>
    /// <param name="path">Where it was read from.</param>
    public static ProfileRecord Of(BoardProfile board, string path) => new()
    {
        Name = board.Name,
        Title = board.Title,
        Target = board.Target,
        Firmware = board.Firmware,
        Lwip = board.Lwip.Version.ToString(),
        Phy = board.Network.Phy,
        Mac = board.Network.Mac,
        Mtu = board.Network.Mtu,
        Mss = board.ExpectedMss,
        Sockets = board.Limits.Sockets,
        HeapOctets = board.Limits.HeapBytes,
        FlashMethod = JsonNamingPolicy.CamelCase.ConvertName(board.Flash.Method.ToString()),
        DeployAddress = string.Create(CultureInfo.InvariantCulture, $"0x{board.Flash.DeployAddress:X8}"),
        DeployLength = board.Flash.DeployLength,
        Assemblies = board.Assemblies.ToDictionary(static one => one.Key, static one => one.Value.ToString()),
        LwipOptions = board.Lwip.Options,
        Path = System.IO.Path.GetFullPath(path),
    };
}
