using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is a list of mappings of known keys.</summary>
internal sealed record ListField(string Key, IReadOnlyList<Field> Fields, string Description) : Field(Key, Description)
{
    private readonly SectionField _entry = new(Key, Fields, Description);

    /// <summary>Names of an entry's keys.</summary>
    public IReadOnlyList<string> Keys => _entry.Keys;

    // A list takes the place of another profile's, so its entries are always whole.
    public override JsonObject Schema()
    {
        var entry = _entry.Schema();

        foreach (var (key, value) in _entry.Requirements()!)
        {
            entry[key] = value!.DeepClone();
        }

        return new JsonObject { ["type"] = "array", ["items"] = entry };
    }
}
