using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Reference;

/// <summary>Writes the custom attributes that change what a compiler does.</summary>
internal sealed class ReferenceAttributes
{
    /// <summary>Short names of the listing, and the types they mean.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["AttributeUsage"] = "System.AttributeUsageAttribute",
        ["CallerArgumentExpression"] = "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
        ["Conditional"] = "System.Diagnostics.ConditionalAttribute",
        ["DefaultMember"] = "System.Reflection.DefaultMemberAttribute",
        ["Extension"] = "System.Runtime.CompilerServices.ExtensionAttribute",
        ["Flags"] = "System.FlagsAttribute",
        ["Obsolete"] = "System.ObsoleteAttribute",
        ["ParamArray"] = "System.ParamArrayAttribute",
    };

    private readonly MetadataBuilder _metadata;
    private readonly MetadataTypes _types;
    private readonly IReadOnlyDictionary<ApiMember, MethodDefinitionHandle> _methods;
    private readonly Dictionary<string, EntityHandle> _embedded;

    /// <param name="metadata">Where rows go.</param>
    /// <param name="types">Resolves type names.</param>
    /// <param name="methods">Rows of this assembly's own methods.</param>
    /// <param name="embedded">Constructors of attributes that the compiler embeds in the assembly, as <c>IsByRefLike</c>.</param>
    public ReferenceAttributes(
        MetadataBuilder metadata,
        MetadataTypes types,
        IReadOnlyDictionary<ApiMember, MethodDefinitionHandle> methods,
        Dictionary<string, EntityHandle> embedded)
    {
        _metadata = metadata;
        _types = types;
        _methods = methods;
        _embedded = embedded;
    }

    /// <summary>Whether the compiler embeds the attribute in each assembly that uses it, because mscorlib 1.x does not have it.</summary>
    public static bool IsEmbedded(string name) => name is "IsByRefLike" or "IsReadOnly";

    public void Write(EntityHandle parent, ApiMember member)
    {
        foreach (var attribute in member.Attributes)
        {
            Write(parent, attribute);
        }
    }

    public void Write(EntityHandle parent, ApiAttribute attribute)
    {
        if (_embedded.TryGetValue(attribute.Name, out var embedded))
        {
            _metadata.AddCustomAttribute(parent, embedded, Value(attribute, []));
            return;
        }

        var type = _types.Find(s_types[attribute.Name]);

        foreach (var constructor in type.Methods)
        {
            if (constructor.IsConstructor && Takes(constructor, attribute))
            {
                _metadata.AddCustomAttribute(parent, Handle(type, constructor), Value(attribute, constructor.Parameters));
                return;
            }
        }

        throw new ApiFormatException($"'{type.FullName}' has no constructor for {attribute.Arguments.Count} such arguments");
    }

    private static bool Takes(ApiMethod constructor, ApiAttribute attribute)
    {
        if (constructor.Parameters.Count != attribute.Arguments.Count)
        {
            return false;
        }

        for (var i = 0; i < attribute.Arguments.Count; i++)
        {
            var isText = attribute.Arguments[i][0] == '"';

            if (isText != (constructor.Parameters[i].Type == "System.String"))
            {
                return false;
            }
        }

        return true;
    }

    private EntityHandle Handle(ApiType type, ApiMethod constructor)
    {
        if (_methods.TryGetValue(constructor, out var own))
        {
            return own;
        }

        return _metadata.AddMemberReference(
            _types.Handle(type.FullName),
            _metadata.GetOrAddString(".ctor"),
            _types.Method(type, isInstance: true, constructor.ReturnType, constructor.Parameters));
    }

    /// <summary>ECMA-335 II.23.3.</summary>
    private BlobHandle Value(ApiAttribute attribute, IReadOnlyList<ApiParameter> parameters)
    {
        var blob = new BlobBuilder();
        blob.WriteUInt16(1);

        for (var i = 0; i < parameters.Count; i++)
        {
            switch (parameters[i].Type)
            {
                case "System.String":
                    blob.WriteSerializedString(attribute.Arguments[i][1..^1]);
                    break;
                case "System.Boolean":
                    blob.WriteBoolean(bool.Parse(attribute.Arguments[i]));
                    break;
                default:
                    // An enum: all that attributes of the listings take are based on System.Int32.
                    blob.WriteInt32(int.Parse(attribute.Arguments[i], CultureInfo.InvariantCulture));
                    break;
            }
        }

        blob.WriteUInt16((ushort)attribute.Named.Count);

        foreach (var (name, text) in attribute.Named)
        {
            blob.WriteByte((byte)CustomAttributeNamedArgumentKind.Property);
            blob.WriteByte((byte)SerializationTypeCode.Boolean);
            blob.WriteSerializedString(name);
            blob.WriteBoolean(bool.Parse(text));
        }

        return _metadata.GetOrAddBlob(blob);
    }
}
