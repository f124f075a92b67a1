using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace NanoNet.VirtualBoard;

/// <summary>What the board process needs of a profile's JSON.</summary>
/// <remarks>Read by hand: a serializer would take longer to get ready than all the rest of the start.</remarks>
internal sealed record ProfileFile
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>nanoff's name of the target.</summary>
    public required string Target { get; init; }

    public required byte[] Mac { get; init; }

    public required string HostName { get; init; }

    public required long HeapBytes { get; init; }

    /// <summary>IL instructions a second.</summary>
    public required long InstructionsPerSecond { get; init; }

    /// <summary>Native halves in the target's firmware, with their versions.</summary>
    public required IReadOnlyDictionary<string, Version> NativeHalves { get; init; }

    /// <exception cref="BoardException">The file cannot be read or is no profile.</exception>
    public static ProfileFile Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: not a profile: {exception.Message}");
        }
    }

    private static ProfileFile Read(JsonElement root)
    {
        var network = root.GetProperty("network");
        var halves = new Dictionary<string, Version>(StringComparer.Ordinal);

        foreach (var assembly in root.GetProperty("assemblies").EnumerateObject())
        {
            halves.Add(assembly.Name, Version.TryParse(assembly.Value.GetString(), out var version)
                ? version
                : throw new FormatException($"assemblies: {assembly.Name}: not a version"));
        }

        return new ProfileFile
        {
            Name = Text(root, "name"),
            Title = Text(root, "title"),
            Target = Text(root, "target"),
            Mac = MacAddress.TryParse(Text(network, "mac")) ?? throw new FormatException("network: mac: not an Ethernet address"),
            HostName = network.TryGetProperty("hostname", out var hostName) ? hostName.GetString() ?? "" : "",
            HeapBytes = root.GetProperty("limits").GetProperty("heapBytes").GetInt64(),
            InstructionsPerSecond = root.GetProperty("limits").GetProperty("instructionsPerSecond").GetInt64(),
            NativeHalves = halves,
        };
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"{name}: missing");
}
