using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NanoNet.Boards;

/// <summary>What NanoNet knows of a board: <c>boards/NAME/board.yaml</c>.</summary>
public sealed record BoardProfile
{
    /// <summary>Octets of IPv4 and TCP header without options, which the MTU holds beside the data (RFC 9293 section 3.7.1).</summary>
    private const int HeaderOctets = 40;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <summary>Also the name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>For people.</summary>
    public required string Title { get; init; }

    /// <summary>nanoff's name of the firmware that this board runs.</summary>
    public required string Target { get; init; }

    /// <summary>The app that it runs: <c>firmware/APP/APP.nfproj</c>.</summary>
    public required string Firmware { get; init; }

    public required LwipProfile Lwip { get; init; }

    public required NetworkProfile Network { get; init; }

    public required TlsProfile Tls { get; init; }

    public required LimitsProfile Limits { get; init; }

    public required FlashProfile Flash { get; init; }

    /// <summary>Assemblies whose native half the target's firmware holds, with the version of that half.</summary>
    public required IReadOnlyDictionary<string, Version> Assemblies { get; init; }

    /// <summary>Sets of services that fit its sockets, the firmware's own first.</summary>
    public IReadOnlyList<ServiceSetProfile> ServiceSets { get; init; } = [];

    /// <summary>Rules that the board's stack is known to break; empty for none.</summary>
    public IReadOnlyList<DeviationProfile> Deviations { get; init; } = [];

    /// <summary>The MSS that the board announces: lwIP's TCP_MSS, or what the MTU leaves of it (RFC 9293 section 3.7.1).</summary>
    [JsonIgnore]
    public int ExpectedMss => (int)Math.Min(Lwip.Options["TCP_MSS"], Network.Mtu - HeaderOctets);

    /// <summary>Reads a profile.</summary>
    /// <exception cref="ProfileException">It is not one, says a thing that it may not, or cannot be read.</exception>
    public static BoardProfile Load(string path)
    {
        try
        {
            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException(new ProfilePosition(path), e.Message);
        }
    }

    /// <summary>Reads a profile from text. <paramref name="file"/> is what messages call it.</summary>
    /// <exception cref="ProfileException">The text is no profile.</exception>
    public static BoardProfile Parse(string file, string text) => BoardProfileReader.Read(ProfileTree.Parse(file, text));

    /// <summary>The files that a profile is read from: its own, then that of the profile which it is like, and so on.</summary>
    /// <exception cref="ProfileException">One of them is no YAML or cannot be read.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        try
        {
            return ProfileTree.Parse(path, File.ReadAllText(path)).Files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException(new ProfilePosition(path), e.Message);
        }
    }

    /// <summary>The profile as the board process reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <summary>The reverse of <see cref="ToJson"/>.</summary>
    /// <exception cref="JsonException">The text is not such a profile.</exception>
    public static BoardProfile FromJson(string json) =>
        JsonSerializer.Deserialize<BoardProfile>(json, s_json) ?? throw new JsonException("null is no profile.");
}
