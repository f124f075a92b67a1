using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace NanoNet.Runtime.Redirection;

/// <summary>The name of an assembly, of which the runtime has fewer than the board.</summary>
[Redirects("System.Reflection.Assembly")]
public static class AssemblyMembers
{
    private const string CoreLibrary = "mscorlib, Version=1.17.11.0";

    public static string get_FullName(Assembly self)
    {
        var name = self.GetName();
        return IsRuntime(self) ? CoreLibrary : $"{name.Name}, Version={name.Version}";
    }

    public static AssemblyName GetName(Assembly self) => IsRuntime(self) ? new AssemblyName(CoreLibrary) : self.GetName();

    /// <summary>One that is on the board.</summary>
    /// <exception cref="ArgumentException">None has that name.</exception>
    public static Assembly Load(string? assemblyString)
    {
        ArgumentNullException.ThrowIfNull(assemblyString);
        var name = assemblyString.Split(',')[0];
        return name == "mscorlib"
            ? typeof(object).Assembly
            : AssemblyLoadContext.All.Where(context => context != AssemblyLoadContext.Default).SelectMany(context => context.Assemblies)
                .FirstOrDefault(assembly => assembly.GetName().Name == name) ?? throw ManagedErrors.Wrong();
    }

    public static Type? GetType(Assembly self, string typeName, bool throwOnError) =>
        self.GetType(typeName) is { } type || !throwOnError ? self.GetType(typeName) : throw ManagedErrors.Wrong();

    /// <summary>In the order that conversion brings them to, without what it leaves out.</summary>
    public static Type[] GetTypes(Assembly self) =>
        [.. self.GetTypes().Where(static type => type.Name != "RefSafetyRulesAttribute").OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    private static bool IsRuntime(Assembly self) => self == typeof(object).Assembly || self == typeof(AssemblyMembers).Assembly;
}
