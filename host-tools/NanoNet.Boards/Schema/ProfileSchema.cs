using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>The schema of a profile for editors and other programs: <c>boards/board.schema.json</c>.</summary>
public static class ProfileSchema
{
    /// <summary>Its name in the folder of all boards.</summary>
    public const string FileName = "board.schema.json";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON Schema, draft 7, which editors' YAML servers know best.</summary>
    public static string Json()
    {
        var schema = ProfileLayout.Root.Schema();
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Profile of a NanoNet board");
        schema.Insert(2, "$comment", "Made by 'nanonet boards --schema'. The reader also refuses what one key says against another: sockets that are not MEMP_NUM_NETCONN, a checksum that nobody makes or checks.");
        schema["if"] = new JsonObject { ["required"] = new JsonArray(ProfileLayout.Like.Key) };
        schema["else"] = ProfileLayout.Root.Requirements();
        return schema.ToJsonString(s_json) + "\n";
    }
}
