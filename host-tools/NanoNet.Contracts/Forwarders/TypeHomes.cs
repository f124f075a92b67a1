using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Forwarders;

/// <summary>Where each type of the contracts lives on the virtual board: in .NET's core library or in ours.</summary>
public sealed class TypeHomes
{
    /// <summary>Name of the assembly that provides every type that is not on the list.</summary>
    public const string Runtime = "NanoNet.Runtime";

    /// <summary>Name of .NET's core library.</summary>
    public const string DotNet = "System.Private.CoreLib";

    private readonly HashSet<string> _dotNet;

    private TypeHomes(HashSet<string> dotNet) => _dotNet = dotNet;

    /// <summary>Reads the list of types that .NET provides: a full name a line, <c>#</c> begins a comment.</summary>
    /// <exception cref="ApiFormatException">A line names a type that no listing declares, or twice, or that .NET does not have.</exception>
    public static TypeHomes Load(string path, ApiSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = File.ReadAllLines(path);

        for (var i = 0; i < lines.Length; i++)
        {
            var name = lines[i].Trim();

            if (name.Length == 0 || name[0] == '#')
            {
                continue;
            }

            var reason = set.FindType(name) is null ? "no listing declares"
                : typeof(object).Assembly.GetType(name) is not { IsPublic: true } ? ".NET does not have"
                : names.Add(name) ? null : "is listed twice:";

            if (reason is not null)
            {
                throw new ApiFormatException($"{path}({i + 1}): {reason} '{name}'");
            }
        }

        return new TypeHomes(names);
    }

    /// <summary>Whether .NET's core library provides the type; a nested type goes with the one around it.</summary>
    public bool IsDotNet(ApiType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.DeclaringType is null ? _dotNet.Contains(type.FullName) : IsDotNet(type.DeclaringType);
    }
}
