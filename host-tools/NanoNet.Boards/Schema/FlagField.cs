using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is <c>true</c> or <c>false</c>.</summary>
internal sealed record FlagField(string Key, string Description) : Field(Key, Description)
{
    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
