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
    /// <summary>Writes run.json.</summary>
    public static void Write(string path, RunRecord record)
        => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, record, Default.RunRecord));

    /// <returns>Null if the file holds no run.</returns>
    public static RunRecord? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, Default.RunRecord);
    }
}
