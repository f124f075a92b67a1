using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is a mapping of known keys.</summary>
internal sealed record SectionField(string Key, IReadOnlyList<Field> Fields, string Description) : Field(Key, Description)
{
    /// <summary>Names of the keys, in the order in which a profile is best written.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Fields.Select(static field => field.Key)];

    /// <summary>More that the schema says of the mapping; null: nothing.</summary>
    public JsonObject? Rules { get; init; }

    public override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Fields.Select(static field => KeyValuePair.Create(field.Key, (JsonNode?)field.Described()))),
            ["additionalProperties"] = false,
        };

        foreach (var (key, value) in Rules ?? [])
        {
            schema[key] = value!.DeepClone();
        }

        return schema;
    }

    public override JsonObject? Requirements()
    {
        var required = Fields.Where(static field => field.IsRequired).Select(static field => (JsonNode)field.Key).ToArray();
        var within = Fields.Select(static field => KeyValuePair.Create(field.Key, (JsonNode?)field.Requirements())).Where(static one => one.Value is not null).ToArray();
        var requirements = new JsonObject { ["required"] = new JsonArray(required) };

        if (within.Length > 0)
        {
            requirements["properties"] = new JsonObject(within);
        }

        return requirements;
    }
}
