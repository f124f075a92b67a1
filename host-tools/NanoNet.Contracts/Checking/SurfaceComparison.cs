using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NanoNet.Contracts.Api;
using NanoNet.Contracts.Reference;

namespace NanoNet.Contracts.Checking;

/// <summary>Holds the virtual board's runtime against the contracts, member by member.</summary>
public sealed class SurfaceComparison
{
    private readonly ApiSet _set;
    private readonly RuntimeSurface _surface;
    private readonly List<string> _differences = [];

    private SurfaceComparison(ApiSet set, RuntimeSurface surface)
    {
        _set = set;
        _surface = surface;
    }

    /// <summary>
    /// A line for each type or member of the contracts that the runtime lacks or has otherwise: its documentation id, and where it is not simply missing
    /// <c> | </c> and how it differs. Of a type that is missing only the type itself. Sorted.
    /// </summary>
    public static IReadOnlyList<string> Differences(ApiSet set, RuntimeSurface surface)
    {
        ArgumentNullException.ThrowIfNull(set);
        var comparison = new SurfaceComparison(set, surface);

        foreach (var assembly in set.Assemblies)
        {
            foreach (var type in assembly.Types)
            {
                comparison.Compare(type);
            }
        }

        comparison._differences.Sort(StringComparer.Ordinal);
        return comparison._differences;
    }

    private void Compare(ApiType type)
    {
        if (!_surface.HasType(type.FullName))
        {
            _differences.Add(type.DocumentationId);
            return;
        }

        if (_surface.IsValueType(type.FullName) != type.IsValueType)
        {
            _differences.Add(type.DocumentationId + (type.IsValueType ? " | is not a struct" : " | is a struct"));
        }

        CompareBases(type);

        foreach (var field in type.Fields)
        {
            CompareField(type, field);
        }

        foreach (var method in new ReferenceMethods(_set).Of(type))
        {
            if (method.Overrides is null)
            {
                CompareMethod(type, method);
            }
        }

        CompareAbstractMethods(type);
    }

    private void CompareBases(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Enum)
        {
            return;
        }

        foreach (var name in type.Bases)
        {
            if (!_surface.Inherits(type.FullName, name))
            {
                _differences.Add($"{type.DocumentationId} | is not a {name}");
            }
        }
    }

    private void CompareField(ApiType type, ApiField field)
    {
        if (!_surface.HasField(type.FullName, field.Name, field.Type, out var constant))
        {
            _differences.Add(field.DocumentationId);
            return;
        }

        if (field.Constant is null)
        {
            return;
        }

        var listed = _set.FindType(field.Type);
        var expected = ConstantText.Parse(listed?.Kind == ApiTypeKind.Enum ? listed.Bases[0] : field.Type, field.Constant);

        if (!Equals(constant, expected))
        {
            _differences.Add(FormattableString.Invariant($"{field.DocumentationId} | is {constant}"));
        }
    }

    private void CompareMethod(ApiType type, ReferenceMethod method)
    {
        const MethodAttributes Overridable = MethodAttributes.Virtual | MethodAttributes.Final;

        if (_surface.FindMethod(type.FullName, method.Name, Signature(type, method)) is not { } attributes)
        {
            _differences.Add(IdOf(method));
        }
        else if ((method.Attributes & Overridable) == MethodAttributes.Virtual && (attributes & Overridable) != MethodAttributes.Virtual)
        {
            _differences.Add(IdOf(method) + " | cannot be overridden");
        }
    }

    /// <summary>A class of the firmware has what the contracts ask for; the CLR does not load it if the runtime's type asks for more.</summary>
    private void CompareAbstractMethods(ApiType type)
    {
        if (type.Kind != ApiTypeKind.Interface && !type.Modifiers.HasFlag(ApiModifiers.Abstract))
        {
            return;
        }

        var listed = new ReferenceMethods(_set).Of(type).Select(method => (Name: method.Name, Signature: Signature(type, method))).ToHashSet();

        if (_surface.AbstractMethods(type.FullName).Any(method => !listed.Contains(method)))
        {
            var verb = type.Kind == ApiTypeKind.Interface ? "implemented" : "derived from";
            _differences.Add($"{type.DocumentationId} | cannot be {verb}: has more abstract members");
        }
    }

    private static string IdOf(ReferenceMethod method) =>
        method.Source is ApiMethod
            ? method.Source.DocumentationId
            : $"{method.Source.DocumentationId} {method.Name[..method.Name.IndexOf('_', StringComparison.Ordinal)]}";

    private static string Signature(ApiType type, ReferenceMethod method)
    {
        var generic = MetadataTypes.GenericParameters(type);
        var parameters = method.Parameters.Select(parameter =>
            TypeText(generic, parameter.Type) + (parameter.Passing is ApiPassing.Ref or ApiPassing.Out ? "&" : string.Empty));
        var isStatic = (method.Attributes & MethodAttributes.Static) != 0;
        return $"{(isStatic ? "static" : "instance")} {TypeText(generic, method.ReturnType)}({string.Join(',', parameters)})";
    }

    private static string TypeText(IReadOnlyList<string> generic, string type)
    {
        for (var i = 0; i < generic.Count; i++)
        {
            if (generic[i] == type)
            {
                return FormattableString.Invariant($"!{i}");
            }
        }

        return type;
    }
}
