using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is one of a few words.</summary>
internal sealed record ChoiceField(string Key, IReadOnlyList<string> Words, string Description) : Field(Key, Description)
{
    /// <summary>The members of an enumeration, as the file writes them.</summary>
    public static ChoiceField Of<TEnum>(string key, string description)
        where TEnum : struct, Enum =>
        new(key, [.. Enum.GetNames<TEnum>().Select(static name => char.ToLowerInvariant(name[0]) + name[1..])], description);

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Words.Select(static word => (JsonNode)word)]) };
}
