using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NanoNet.Boards;

/// <summary>A key whose value maps names, which a person chooses, to mappings of known keys.</summary>
internal sealed record MapField(string Key, SectionField Entry, (Regex Pattern, string Words) Names, string Description) : Field(Key, Description)
{
    public override JsonObject Schema()
    {
        var entry = Entry.Described();

        foreach (var (key, value) in Entry.Requirements()!)
        {
            Merge(entry, key, value!.DeepClone());
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = Names.Pattern.ToString() },
            ["additionalProperties"] = entry,
        };
    }

    // What is required of the sections within stands beside what they may hold.
    private static void Merge(JsonObject entry, string key, JsonNode value)
    {
        if (entry[key] is JsonObject there && value is JsonObject more)
        {
            foreach (var (name, within) in more)
            {
                Merge(there, name, within!.DeepClone());
            }
        }
        else
        {
            entry[key] = value;
        }
    }
}
