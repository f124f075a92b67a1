using System;
using System.Linq;
using System.Runtime.Loader;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Type where .NET takes null and the interpreter does not, or looks elsewhere.</summary>
[Redirects("System.Type")]
public static class TypeMembers
{
    /// <summary>Looks in every assembly on the board.</summary>
    public static Type? GetType(string? typeName)
    {
        if (typeName is null)
        {
            throw new NullReferenceException();
        }

        var plain = typeName.Split(',')[0].Trim();
        return AssemblyLoadContext.All.Where(context => context != AssemblyLoadContext.Default).SelectMany(context => context.Assemblies)
            .Append(typeof(TypeMembers).Assembly).Append(typeof(object).Assembly)
            .Select(assembly => assembly.GetType(plain)).FirstOrDefault(type => type is not null);
    }

    public static bool IsInstanceOfType(Type self, object? o) => o is null ? throw new NullReferenceException() : self.IsInstanceOfType(o);
}
