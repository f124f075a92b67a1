using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Reference;

/// <summary>One row of the method table, before it is written.</summary>
/// <param name="Source">What it comes from: a method, or the property or event whose accessor it is.</param>
/// <param name="Name">Metadata name.</param>
/// <param name="Attributes">Metadata attributes.</param>
/// <param name="Implementation">Runtime for delegates, else IL.</param>
/// <param name="ReturnType">Documentation name.</param>
/// <param name="Parameters">In order.</param>
/// <param name="Overrides">The interface method that it implements explicitly; null for most.</param>
internal sealed record ReferenceMethod(
    ApiMember Source,
    string Name,
    MethodAttributes Attributes,
    MethodImplAttributes Implementation,
    string ReturnType,
    IReadOnlyList<ApiParameter> Parameters,
    ReferenceMethod? Overrides = null)
{
    /// <summary>Its row; set when the layout is complete.</summary>
    public MethodDefinitionHandle Handle { get; set; }

    public ApiType? OverriddenType { get; init; }

    public bool HasBody => (Attributes & MethodAttributes.Abstract) == 0 && Implementation == MethodImplAttributes.IL;
}
