using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NanoNet.Reports.Runs;

/// <summary>Reads and writes the records as JSON. Generated at compile time: reflection would cost the tool's start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(RunRecord))]
public sealed partial class RunJson : JsonSerializerContext
{
    /// <summary>Writes run.json, whole or not at all.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="System.UnauthorizedAccessException">No right to write there.</exception>
    public static void Write(string path, RunRecord record)
        => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, record, Default.RunRecord));

    /// <summary>Reads run.json.</summary>
    /// <returns>Null if the file holds the word null.</returns>
    /// <exception cref="JsonException">It is no JSON, or lacks what every run has.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="System.UnauthorizedAccessException">No right to read it.</exception>
    public static RunRecord? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, Default.RunRecord);
    }
}
