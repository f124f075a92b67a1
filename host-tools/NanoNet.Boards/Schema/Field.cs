using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>One key of a profile: what its reader allows and what the published schema says of it, in one place.</summary>
/// <param name="Key">As it stands in the file.</param>
/// <param name="Description">For the person who writes a profile.</param>
internal abstract record Field(string Key, string Description)
{
    /// <summary>Whether a profile that is like no other must have it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>What the value may be, as JSON Schema.</summary>
    public abstract JsonObject Schema();

    /// <summary>Which keys the value must have where the profile is like no other, as JSON Schema; null: none.</summary>
    public virtual JsonObject? Requirements() => null;

    /// <summary><see cref="Schema"/> with the description.</summary>
    public JsonObject Described()
    {
        var schema = Schema();
        schema.Insert(0, "description", Description);
        return schema;
    }
}
