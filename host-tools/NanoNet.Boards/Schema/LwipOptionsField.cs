using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value maps options of lwIP to numbers.</summary>
internal sealed record LwipOptionsField(string Key, string Description) : Field(Key, Description)
{
    /// <summary>Options that every profile says, since the tool reads them.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["TCP_MSS", "MEMP_NUM_NETCONN"];

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(LwipOptionTable.All.Select(static option => KeyValuePair.Create(
            option.Name,
            (JsonNode?)new JsonObject { ["type"] = "integer", ["minimum"] = option.Minimum, ["maximum"] = option.Maximum }))),
        ["additionalProperties"] = false,
    };

    public override JsonObject? Requirements() => new() { ["required"] = new JsonArray([.. Needed.Select(static name => (JsonNode)name)]) };
}
