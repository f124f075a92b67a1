using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Type where .NET takes null and the interpreter does not, looks elsewhere or lists in another order.</summary>
[Redirects("System.Type")]
public static class TypeMembers
{
    private const BindingFlags Defaults = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public;

    // The interpreter's Object has its members in this order, and its ValueType only Equals.
    private static readonly string[] s_ofObject = ["ToString", "Equals", "GetHashCode", "Finalize", "GetType", "MemberwiseClone", "ReferenceEquals"];

    /// <summary>Looks in every assembly on the board, but not for types inside others.</summary>
    public static Type? GetType(string? typeName)
    {
        if (typeName is null)
        {
            throw new NullReferenceException();
        }

        var plain = typeName.Split(',')[0].Trim();
        return plain.Length == 0 || plain.Contains('+') ? null : AssemblyLoadContext.All.Where(context => context != AssemblyLoadContext.Default).SelectMany(context => context.Assemblies)
            .Append(typeof(TypeMembers).Assembly).Append(typeof(object).Assembly)
            .Select(assembly => assembly.GetType(plain)).FirstOrDefault(type => type is not null);
    }

    public static bool IsInstanceOfType(Type self, object? o) => o is null ? throw new NullReferenceException() : self.IsInstanceOfType(o);

    /// <summary>Not in the interpreter.</summary>
    public static object? InvokeMember(Type self, string name, BindingFlags invokeAttr, Binder? binder, object? target, object?[]? args) => throw new NotImplementedException();

    public static string get_AssemblyQualifiedName(Type self) => $"{self.FullName}, {AssemblyMembers.get_FullName(self.Assembly)}";

    /// <summary>Its own before those of the class that it derives from.</summary>
    public static Type[] GetInterfaces(Type self)
    {
        var ofBase = self.BaseType is null ? [] : GetInterfaces(self.BaseType);
        return [.. self.GetInterfaces().Except(ofBase), .. ofBase];
    }

    /// <summary>Those of the type itself, then those of the class that it derives from, and so on: what is overridden is there again.</summary>
    public static MethodInfo[] GetMethods(Type self, BindingFlags bindingAttr)
    {
        var flags = bindingAttr == BindingFlags.Default ? Defaults : bindingAttr;
        return [.. Methods(self, flags)];
    }

    public static MethodInfo[] GetMethods(Type self) => GetMethods(self, BindingFlags.Default);

    public static MethodInfo? GetMethod(Type self, string? name) => GetMethod(self, name, BindingFlags.Default);

    public static MethodInfo? GetMethod(Type self, string? name, BindingFlags bindingAttr)
    {
        _ = name ?? throw new NullReferenceException();

        try
        {
            return bindingAttr == BindingFlags.Default ? self.GetMethod(name, Defaults) : self.GetMethod(name, bindingAttr);
        }
        catch (AmbiguousMatchException)
        {
            throw new ArgumentException();
        }
    }

    public static FieldInfo[] GetFields(Type self) => GetFields(self, BindingFlags.Default);

    /// <summary>Static fields first, those of base classes too, private ones as well; constants are not at run time.</summary>
    public static FieldInfo[] GetFields(Type self, BindingFlags bindingAttr)
    {
        var flags = bindingAttr == BindingFlags.Default ? Defaults : bindingAttr;
        return [.. Hierarchy(self, flags).SelectMany(type => type.GetFields(flags | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral)
            .GroupBy(field => field.DeclaringType)
            .SelectMany(fields => fields.OrderBy(field => field.IsStatic ? 0 : 1).ThenBy(field => field.MetadataToken))];
    }

    public static FieldInfo? GetField(Type self, string? name) => GetField(self, name, BindingFlags.Default);

    public static FieldInfo? GetField(Type self, string? name, BindingFlags bindingAttr)
    {
        var comparison = (bindingAttr & BindingFlags.IgnoreCase) != 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return GetFields(self, bindingAttr).FirstOrDefault(field => field.Name.Equals(name, comparison));
    }

    // Of base classes the public ones of instances only, unless other ones are asked for.
    private static IEnumerable<MethodInfo> Methods(Type self, BindingFlags flags)
    {
        foreach (var type in Hierarchy(self, flags))
        {
            var here = flags == Defaults && type != self ? BindingFlags.Instance | BindingFlags.Public : flags;
            var methods = type.GetMethods(here | BindingFlags.DeclaredOnly);

            if (type == typeof(object))
            {
                methods = [.. s_ofObject.SelectMany(name => methods.Where(method => method.Name == name && (name != "Equals" || method.GetParameters().Length == (method.IsStatic ? 2 : 1))))];
            }
            else if (type == typeof(ValueType))
            {
                methods = [.. methods.Where(method => method.Name == nameof(Equals))];
            }
            else
            {
                methods = [.. methods.OrderBy(method => method.IsStatic ? 2 : method.IsVirtual ? 0 : 1).ThenBy(method => method.MetadataToken)];
            }

            foreach (var method in methods)
            {
                yield return method;
            }
        }
    }

    private static IEnumerable<Type> Hierarchy(Type self, BindingFlags flags)
    {
        for (var type = self; type is not null; type = (flags & BindingFlags.DeclaredOnly) != 0 ? null : type.BaseType)
        {
            yield return type;
        }
    }
}
