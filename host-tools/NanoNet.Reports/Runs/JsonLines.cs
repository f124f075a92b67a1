using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NanoNet.Reports.Runs;

/// <summary>Writes one JSON object a line, each complete and flushed: a reader at the other end of a pipe follows the run.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(JsonLine))]
public sealed partial class JsonLines : JsonSerializerContext
{
    public static void Write(TextWriter writer, JsonLine line)
    {
        writer.WriteLine(JsonSerializer.Serialize(line, Default.JsonLine));
        writer.Flush();
    }
}
