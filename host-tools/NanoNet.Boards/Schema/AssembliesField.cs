using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value maps names of assemblies to versions of their native halves.</summary>
internal sealed record AssembliesField(string Key, string Description) : Field(Key, Description)
{
    /// <summary>In place of a version: this target lacks what the one that it is like has.</summary>
    public const string Absent = "absent";

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^({Absent}|[0-9]+(\\.[0-9]+){{3}})$" },
    };
}
