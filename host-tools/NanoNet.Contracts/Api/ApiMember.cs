using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>What every line of the listing has: an id, modifiers and attributes.</summary>
public abstract class ApiMember
{
    private readonly List<ApiAttribute> _attributes = [];

    protected ApiMember(string documentationId, string name, ApiModifiers modifiers)
    {
        DocumentationId = documentationId;
        Name = name;
        Modifiers = modifiers;
    }

    /// <summary>For example <c>M:System.Object.ToString</c>.</summary>
    public string DocumentationId { get; }

    /// <summary>Simple name as metadata has it: <c>.ctor</c>, <c>op_Addition</c>, <c>Item</c>.</summary>
    public string Name { get; }

    public ApiModifiers Modifiers { get; }

    public IReadOnlyList<ApiAttribute> Attributes => _attributes;

    public bool IsStatic => Modifiers.HasFlag(ApiModifiers.Static);

    public bool IsPublic => Modifiers.HasFlag(ApiModifiers.Public);

    internal void Add(ApiAttribute attribute) => _attributes.Add(attribute);

    internal void Remove(string attributeName) => _attributes.RemoveAll(attribute => attribute.Name == attributeName);
}
