using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>A property or an indexer.</summary>
public sealed class ApiProperty : ApiMember
{
    internal ApiProperty(
        string documentationId, string name, ApiModifiers modifiers, IReadOnlyList<ApiParameter> parameters, string type, bool hasGetter, bool hasSetter)
        : base(documentationId, name, modifiers)
    {
        Parameters = parameters;
        Type = type;
        HasGetter = hasGetter;
        HasSetter = hasSetter;
    }

    /// <summary>Parameters of an indexer; empty for a property.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; }

    /// <summary>Documentation name of the type.</summary>
    public string Type { get; }

    public bool HasGetter { get; }

    public bool HasSetter { get; }
}
