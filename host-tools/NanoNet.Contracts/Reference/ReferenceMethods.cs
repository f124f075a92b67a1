using System.Collections.Generic;
using System.Reflection;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Reference;

/// <summary>The methods that a listed type has in metadata: methods, accessors and explicit implementations.</summary>
internal sealed class ReferenceMethods
{
    private const string Void = "System.Void";

    private readonly ApiSet _set;

    public ReferenceMethods(ApiSet set) => _set = set;

    /// <summary>In a fixed order: methods, accessors of properties, accessors of events, explicit implementations.</summary>
    public List<ReferenceMethod> Of(ApiType type)
    {
        var methods = Declared(type);
        var interfaces = type.Kind is ApiTypeKind.Class or ApiTypeKind.Struct ? _set.InterfacesOf(type) : [];

        for (var i = 0; i < methods.Count; i++)
        {
            methods[i] = SealIfImplementing(methods[i], interfaces);
        }

        foreach (var name in type.ExplicitImplementations)
        {
            methods.Add(Explicit(type, name));
        }

        return methods;
    }

    private static List<ReferenceMethod> Declared(ApiType type)
    {
        var methods = new List<ReferenceMethod>();

        foreach (var method in type.Methods)
        {
            methods.Add(Method(type, method));
        }

        foreach (var property in type.Properties)
        {
            if (property.HasGetter)
            {
                methods.Add(Accessor(type, property, "get_", property.Type, property.Parameters));
            }

            if (property.HasSetter)
            {
                methods.Add(Accessor(type, property, "set_", Void, [.. property.Parameters, Value(property.Type)]));
            }
        }

        foreach (var @event in type.Events)
        {
            methods.Add(Accessor(type, @event, "add_", Void, [Value(@event.Type)]));
            methods.Add(Accessor(type, @event, "remove_", Void, [Value(@event.Type)]));
        }

        return methods;
    }

    private static ApiParameter Value(string type) => new(type, "value", ApiPassing.Value, null);

    private static ReferenceMethod Method(ApiType type, ApiMethod method)
    {
        var attributes = Attributes(type, method);

        if (method.IsConstructor)
        {
            attributes |= MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        }
        else if (method.IsOperator)
        {
            attributes |= MethodAttributes.SpecialName;
        }
        else if (method.Name == "Finalize" && method.Parameters.Count == 0)
        {
            // The listing shows a destructor without "override"; in metadata it overrides Object's.
            attributes |= MethodAttributes.Virtual;
        }

        var implementation = type.Kind == ApiTypeKind.Delegate ? MethodImplAttributes.Runtime : MethodImplAttributes.IL;
        return new ReferenceMethod(method, method.Name, attributes, implementation, method.ReturnType, method.Parameters);
    }

    private static ReferenceMethod Accessor(
        ApiType type, ApiMember member, string prefix, string returnType, IReadOnlyList<ApiParameter> parameters) =>
        new(member, prefix + member.Name, Attributes(type, member) | MethodAttributes.SpecialName, MethodImplAttributes.IL, returnType, parameters);

    private static MethodAttributes Attributes(ApiType type, ApiMember member)
    {
        var attributes = MethodAttributes.HideBySig;
        attributes |= (member.Modifiers & (ApiModifiers.Public | ApiModifiers.Protected | ApiModifiers.Internal)) switch
        {
            ApiModifiers.Protected => MethodAttributes.Family,
            ApiModifiers.Protected | ApiModifiers.Internal => MethodAttributes.FamORAssem,
            _ => MethodAttributes.Public,
        };

        if (member.IsStatic)
        {
            attributes |= MethodAttributes.Static;
        }
        else if (type.Kind == ApiTypeKind.Interface || member.Modifiers.HasFlag(ApiModifiers.Abstract))
        {
            attributes |= MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot;
        }
        else if (member.Modifiers.HasFlag(ApiModifiers.Virtual))
        {
            attributes |= MethodAttributes.Virtual | MethodAttributes.NewSlot;
        }
        else if (member.Modifiers.HasFlag(ApiModifiers.Override))
        {
            attributes |= MethodAttributes.Virtual;
        }

        return attributes;
    }

    /// <summary>A method that implements an interface is virtual in metadata even where C# does not say so.</summary>
    private static ReferenceMethod SealIfImplementing(ReferenceMethod method, IReadOnlyList<ApiType> interfaces)
    {
        const MethodAttributes Disqualifying = MethodAttributes.Virtual | MethodAttributes.Static;

        if ((method.Attributes & Disqualifying) != 0 || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
        {
            return method;
        }

        foreach (var type in interfaces)
        {
            foreach (var declared in Declared(type))
            {
                if (HaveSameSignature(declared, method))
                {
                    return method with { Attributes = method.Attributes | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final };
                }
            }
        }

        return method;
    }

    private static bool HaveSameSignature(ReferenceMethod left, ReferenceMethod right)
    {
        if (left.Name != right.Name || left.Parameters.Count != right.Parameters.Count || left.ReturnType != right.ReturnType)
        {
            return false;
        }

        for (var i = 0; i < left.Parameters.Count; i++)
        {
            if (left.Parameters[i].Type != right.Parameters[i].Type)
            {
                return false;
            }
        }

        return true;
    }

    private ReferenceMethod Explicit(ApiType type, string name)
    {
        var dot = name.LastIndexOf('.');
        var declaring = _set.FindType(name[..dot]) ??
            throw new ApiFormatException($"'{type.FullName}' implements '{name}', whose interface no listing declares");

        foreach (var declared in Declared(declaring))
        {
            if (declared.Name == name[(dot + 1)..])
            {
                const MethodAttributes Attributes = MethodAttributes.Private | MethodAttributes.HideBySig | MethodAttributes.Virtual |
                    MethodAttributes.NewSlot | MethodAttributes.Final;
                return new ReferenceMethod(declared.Source, name, Attributes, MethodImplAttributes.IL, declared.ReturnType, declared.Parameters, declared)
                {
                    OverriddenType = declaring,
                };
            }
        }

        throw new ApiFormatException($"'{type.FullName}' implements '{name}', which '{declaring.FullName}' does not declare");
    }
}
