extern alias board;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using board::NanoNet.Runtime;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>The runtime's stand-ins for members of .NET's types, found by the member that firmware names.</summary>
internal sealed class StandIns
{
    private const string Namespace = "NanoNet.Runtime.Redirection";

    private readonly Dictionary<string, MethodInfo> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    private StandIns()
    {
    }

    /// <summary>All of NanoNet.Runtime.</summary>
    public static StandIns OfRuntime { get; } = Load();

    /// <summary>Whether any member of the type has one.</summary>
    public bool Has(string type) => _types.Contains(type);

    /// <summary>The stand-in for a method or constructor; null if .NET's own is right.</summary>
    public MethodInfo? Find(MethodReference method)
    {
        if (!_types.Contains(method.DeclaringType.FullName))
        {
            return null;
        }

        var parameters = method.Parameters.Select(parameter => parameter.ParameterType.FullName);
        var type = method.DeclaringType.FullName;

        if (method.Name == ".ctor")
        {
            return Find(type, "Create", parameters);
        }

        return method.HasThis
            ? Find(type, method.Name, parameters.Prepend(type)) ?? Find(type, method.Name, parameters.Prepend(type + "&"))
            : Find(type, method.Name, parameters) is { } found && !IsOfInstances(found) ? found : null;
    }

    /// <summary>The stand-in for reading or writing a field; null if there is none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="access">ldfld, stfld or ldsfld.</param>
    public MethodInfo? Find(FieldReference field, string access)
    {
        var type = field.DeclaringType.FullName;

        if (!_types.Contains(type))
        {
            return null;
        }

        var name = access + "_" + field.Name;
        return access switch
        {
            "ldfld" => Find(type, name, [type]),
            "ldsfld" => Find(type, name, []),
            _ => Find(type, name, [type, field.FieldType.FullName]),
        };
    }

    // Object.Equals(left, right) is not left.Equals(right), although both have two objects.
    private static bool IsOfInstances(MethodInfo standIn) => standIn.GetParameters() is [{ Name: "self" }, ..];

    private static StandIns Load()
    {
        var found = new StandIns();

        foreach (var type in typeof(Interpreter).Assembly.GetTypes())
        {
            if (type.Namespace == Namespace && type.GetCustomAttribute<RedirectsAttribute>() is { } redirects)
            {
                found._types.Add(redirects.Type);

                foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                {
                    found._methods.Add(Key(redirects.Type, method.Name, method.GetParameters().Select(parameter => parameter.ParameterType.FullName!)), method);
                }
            }
        }

        return found;
    }

    private static string Key(string type, string name, IEnumerable<string> parameters) => $"{type}::{name}({string.Join(',', parameters)})";

    private MethodInfo? Find(string type, string name, IEnumerable<string> parameters) => _methods.GetValueOrDefault(Key(type, name, parameters));
}
