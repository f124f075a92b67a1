using System.Text.Encodings.Web;
using System.Text.Json;

namespace NanoNet.Boards;

/// <summary>The schema of a desk for editors and other programs: <c>boards/desk.schema.json</c>.</summary>
public static class DeskSchema
{
    /// <summary>Its name in the folder of all boards.</summary>
    public const string FileName = "desk.schema.json";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON Schema, draft 7, which editors' YAML servers know best.</summary>
    public static string Json()
    {
        var schema = DeskLayout.Root.Described();
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Boards on a desk of NanoNet's");
        schema.Insert(2, "$comment", "Made by 'nanonet init --schema'. The reader also refuses two boards at one serial port.");

        foreach (var (key, value) in DeskLayout.Root.Requirements()!)
        {
            schema[key] ??= value!.DeepClone();
        }

        return schema.ToJsonString(s_json) + "\n";
    }
}
