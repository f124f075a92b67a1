using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is an address or a length of up to 32 bits, written as datasheets and linker scripts do.</summary>
internal sealed record HexadecimalField(string Key, string Description) : Field(Key, Description)
{
    // To YAML 0x1E0000 is a number like any other: the schema cannot ask for that spelling, the reader does.
    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = uint.MaxValue };
}
