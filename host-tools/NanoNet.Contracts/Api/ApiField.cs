namespace NanoNet.Contracts.Api;

/// <summary>A field or a constant.</summary>
public sealed class ApiField : ApiMember
{
    internal ApiField(string documentationId, string name, ApiModifiers modifiers, string type, string? constant)
        : base(documentationId, name, modifiers)
    {
        Type = type;
        Constant = constant;
    }

    /// <summary>Documentation name of the type.</summary>
    public string Type { get; }

    /// <summary>Text of a constant's value; null for a field.</summary>
    public string? Constant { get; }
}
