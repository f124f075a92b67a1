using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>A type of the listing and its members, in the order of the listing.</summary>
public sealed class ApiType : ApiMember
{
    private readonly List<ApiField> _fields = [];
    private readonly List<ApiMethod> _methods = [];
    private readonly List<ApiProperty> _properties = [];
    private readonly List<ApiEvent> _events = [];
    private readonly List<string> _privateFieldTypes = [];
    private readonly List<string> _explicitImplementations = [];

    internal ApiType(string fullName, ApiModifiers modifiers, ApiTypeKind kind, IReadOnlyList<string> bases)
        : base("T:" + fullName, fullName, modifiers)
    {
        Kind = kind;
        Bases = bases;
        var tick = fullName.IndexOf('`', System.StringComparison.Ordinal);
        GenericArity = tick < 0 ? 0 : int.Parse(fullName[(tick + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Name as documentation ids write it: nested types after a dot too.</summary>
    public string FullName => Name;

    public ApiTypeKind Kind { get; }

    /// <summary>Base class and interfaces as listed; for an enum its underlying type.</summary>
    public IReadOnlyList<string> Bases { get; }

    /// <summary>Number of type parameters; only delegates of mscorlib have any.</summary>
    public int GenericArity { get; }

    /// <summary>The assembly that lists it.</summary>
    public ApiAssembly Assembly { get; internal set; } = null!;

    /// <summary>The type it is nested in; null for most.</summary>
    public ApiType? DeclaringType { get; internal set; }

    public IReadOnlyList<ApiField> Fields => _fields;

    public IReadOnlyList<ApiMethod> Methods => _methods;

    public IReadOnlyList<ApiProperty> Properties => _properties;

    public IReadOnlyList<ApiEvent> Events => _events;

    /// <summary>Types of the private instance fields of a struct: definite assignment depends on there being some.</summary>
    public IReadOnlyList<string> PrivateFieldTypes => _privateFieldTypes;

    /// <summary>Interface methods that are implemented explicitly, for example <c>System.IDisposable.Dispose</c>.</summary>
    public IReadOnlyList<string> ExplicitImplementations => _explicitImplementations;

    public bool IsValueType => Kind is ApiTypeKind.Struct or ApiTypeKind.Enum;

    /// <summary>Name without namespace or declaring type.</summary>
    public string MetadataName
    {
        get
        {
            var dot = FullName.LastIndexOf('.');
            return dot < 0 ? FullName : FullName[(dot + 1)..];
        }
    }

    /// <summary>Namespace; empty for a nested type, as in metadata.</summary>
    public string MetadataNamespace
    {
        get
        {
            var dot = FullName.LastIndexOf('.');
            return DeclaringType is not null || dot < 0 ? string.Empty : FullName[..dot];
        }
    }

    internal void Add(ApiField field) => _fields.Add(field);

    internal void Add(ApiMethod method) => _methods.Add(method);

    internal void Add(ApiProperty property) => _properties.Add(property);

    internal void Add(ApiEvent @event) => _events.Add(@event);

    internal void AddPrivateField(string type) => _privateFieldTypes.Add(type);

    internal void AddExplicitImplementation(string method) => _explicitImplementations.Add(method);
}
