using System.Globalization;
using System.Text.Json.Nodes;

namespace NanoNet.Boards;

/// <summary>A key whose value is a whole number in a range.</summary>
internal sealed record IntegerField(string Key, long Minimum, long Maximum, string Description) : Field(Key, Description)
{
    /// <summary>What may stand there, in words.</summary>
    public string Allowed => Minimum == Maximum
        ? Minimum.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}");

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = Minimum, ["maximum"] = Maximum };
}
