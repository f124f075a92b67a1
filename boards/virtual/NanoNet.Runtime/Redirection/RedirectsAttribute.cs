using System;

namespace NanoNet.Runtime;

/// <summary>Marks a static class whose methods stand in for members of a type that .NET's core library provides.</summary>
/// <remarks>
/// A public static method stands in for the member of its name and parameters. For an instance member the first parameter is the instance, by
/// reference if the type is a value type. <c>Create</c> stands in for constructors, <c>ldfld_X</c>, <c>stfld_X</c> and <c>ldsfld_X</c> for a field.
/// Firmware is led there when it is loaded; a member without a stand-in is .NET's own.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RedirectsAttribute : Attribute
{
    /// <param name="type">Full name of the type.</param>
    public RedirectsAttribute(string type) => Type = type;

    public string Type { get; }
}
