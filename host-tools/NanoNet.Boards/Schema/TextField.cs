using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NanoNet.Boards;

/// <summary>A key whose value is text that is not empty.</summary>
internal sealed record TextField(string Key, string Description) : Field(Key, Description)
{
    /// <summary>What the text must match, and that in words; null: anything.</summary>
    public (Regex Pattern, string Words)? Allowed { get; init; }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1 };

        if (Allowed is { } allowed)
        {
            schema["pattern"] = allowed.Pattern.ToString();
        }

        return schema;
    }
}
