using System;
using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Checking;

/// <summary>Members that the runtime gives to types of .NET's core library: static methods of classes that carry <c>[Redirects("full name of the type")]</c>.</summary>
internal sealed class StandInMembers
{
    private const string Attribute = "RedirectsAttribute";
    private const string Static = "static ";
    private const string Instance = "instance ";

    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    /// <param name="runtime">Metadata of NanoNet.Runtime.</param>
    /// <param name="signatures">Writes its signatures.</param>
    public StandInMembers(MetadataReader runtime, SignatureText signatures)
    {
        foreach (var handle in runtime.TypeDefinitions)
        {
            var type = runtime.GetTypeDefinition(handle);

            if (TypeRedirected(runtime, type) is { } redirected)
            {
                foreach (var methodHandle in type.GetMethods())
                {
                    var method = runtime.GetMethodDefinition(methodHandle);
                    _members.Add(Key(redirected, runtime.GetString(method.Name), SignatureText.Of(method.DecodeSignature(signatures, null))));
                }
            }
        }
    }

    /// <summary>Whether something stands in for the method or constructor.</summary>
    /// <param name="type">Full name.</param>
    /// <param name="name">Metadata name.</param>
    /// <param name="signature">Of the member, as <see cref="SignatureText"/> writes it.</param>
    public bool HasMethod(string type, string name, string signature)
    {
        if (!signature.StartsWith(Instance, StringComparison.Ordinal))
        {
            return _members.Contains(Key(type, name, signature));
        }

        var open = signature.IndexOf('(', StringComparison.Ordinal);
        var (returned, parameters) = (signature[Instance.Length..open], signature[(open + 1)..]);

        if (name == ".ctor")
        {
            return _members.Contains(Key(type, "Create", Static + type + "(" + parameters));
        }

        var others = parameters == ")" ? ")" : "," + parameters;
        return _members.Contains(Key(type, name, Static + returned + "(" + type + others)) || _members.Contains(Key(type, name, Static + returned + "(" + type + "&" + others));
    }

    /// <summary>Whether something stands in for reading the field.</summary>
    public bool HasField(string type, string name, string fieldType) => _members.Contains(Key(type, "ldfld_" + name, Static + fieldType + "(" + type + ")"));

    private static string? TypeRedirected(MetadataReader runtime, TypeDefinition type)
    {
        foreach (var handle in type.GetCustomAttributes())
        {
            var attribute = runtime.GetCustomAttribute(handle);

            if (attribute.Constructor.Kind == HandleKind.MethodDefinition &&
                runtime.StringComparer.Equals(runtime.GetTypeDefinition(runtime.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()).Name, Attribute))
            {
                var value = runtime.GetBlobReader(attribute.Value);
                value.ReadUInt16(); // the prolog
                return value.ReadSerializedString();
            }
        }

        return null;
    }

    private static string Key(string type, string name, string signature) => type + "::" + name + " " + signature;
}
