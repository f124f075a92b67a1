using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Reference;

/// <summary>Turns type names of the listing into metadata: handles, references to other assemblies, signatures.</summary>
internal sealed class MetadataTypes
{
    /// <summary>Types that a signature names by an element type of ECMA-335 II.23.1.16 and never by a handle.</summary>
    private static readonly Dictionary<string, SignatureTypeCode> s_elementTypes = new(StringComparer.Ordinal)
    {
        ["System.Void"] = SignatureTypeCode.Void,
        ["System.Boolean"] = SignatureTypeCode.Boolean,
        ["System.Char"] = SignatureTypeCode.Char,
        ["System.SByte"] = SignatureTypeCode.SByte,
        ["System.Byte"] = SignatureTypeCode.Byte,
        ["System.Int16"] = SignatureTypeCode.Int16,
        ["System.UInt16"] = SignatureTypeCode.UInt16,
        ["System.Int32"] = SignatureTypeCode.Int32,
        ["System.UInt32"] = SignatureTypeCode.UInt32,
        ["System.Int64"] = SignatureTypeCode.Int64,
        ["System.UInt64"] = SignatureTypeCode.UInt64,
        ["System.Single"] = SignatureTypeCode.Single,
        ["System.Double"] = SignatureTypeCode.Double,
        ["System.String"] = SignatureTypeCode.String,
        ["System.TypedReference"] = SignatureTypeCode.TypedReference,
        ["System.IntPtr"] = SignatureTypeCode.IntPtr,
        ["System.UIntPtr"] = SignatureTypeCode.UIntPtr,
        ["System.Object"] = SignatureTypeCode.Object,
    };

    private readonly MetadataBuilder _metadata;
    private readonly ApiAssembly _assembly;
    private readonly ApiSet _set;
    private readonly Dictionary<string, TypeDefinitionHandle> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeReferenceHandle> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);

    public MetadataTypes(MetadataBuilder metadata, ApiAssembly assembly, ApiSet set)
    {
        _metadata = metadata;
        _assembly = assembly;
        _set = set;

        // Row 1 is <Module>.
        for (var i = 0; i < assembly.Types.Count; i++)
        {
            _definitions.Add(assembly.Types[i].FullName, MetadataTokens.TypeDefinitionHandle(i + 2));
        }
    }

    public TypeDefinitionHandle Definition(ApiType type) => _definitions[type.FullName];

    /// <summary>The handle of a type of this assembly or of another one.</summary>
    public EntityHandle Handle(string fullName) =>
        _definitions.TryGetValue(fullName, out var definition) ? definition : Reference(Find(fullName));

    public ApiType Find(string fullName) =>
        _set.FindType(fullName) ??
        throw new ApiFormatException($"'{_assembly.Name}' uses '{fullName}', which no listing declares");

    public BlobHandle Method(ApiType context, bool isInstance, string returnType, IReadOnlyList<ApiParameter> parameters)
    {
        var blob = new BlobBuilder();
        blob.WriteByte(isInstance ? (byte)SignatureAttributes.Instance : (byte)0);
        blob.WriteCompressedInteger(parameters.Count);
        Write(blob, context, returnType);

        foreach (var parameter in parameters)
        {
            Write(blob, context, parameter);
        }

        return _metadata.GetOrAddBlob(blob);
    }

    public BlobHandle Property(ApiType context, ApiProperty property)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)((byte)SignatureKind.Property | (property.IsStatic ? 0 : (byte)SignatureAttributes.Instance)));
        blob.WriteCompressedInteger(property.Parameters.Count);
        Write(blob, context, property.Type);

        foreach (var parameter in property.Parameters)
        {
            Write(blob, context, parameter);
        }

        return _metadata.GetOrAddBlob(blob);
    }

    public BlobHandle Field(ApiType context, string type)
    {
        var blob = new BlobBuilder();
        blob.WriteByte((byte)SignatureKind.Field);
        Write(blob, context, type);
        return _metadata.GetOrAddBlob(blob);
    }

    /// <summary>Names of the type parameters, in order: a name without a namespace in a generic delegate's <c>Invoke</c>.</summary>
    public static IReadOnlyList<string> GenericParameters(ApiType type)
    {
        var names = new List<string>();

        if (type.GenericArity == 0)
        {
            return names;
        }

        foreach (var method in type.Methods)
        {
            if (method.Name != "Invoke")
            {
                continue;
            }

            foreach (var parameter in method.Parameters)
            {
                AddIfGeneric(names, parameter.Type);
            }

            AddIfGeneric(names, method.ReturnType);
        }

        return names;
    }

    private static void AddIfGeneric(List<string> names, string type)
    {
        if (!type.Contains('.', StringComparison.Ordinal) && !names.Contains(type))
        {
            names.Add(type);
        }
    }

    private void Write(BlobBuilder blob, ApiType context, ApiParameter parameter)
    {
        if (parameter.Passing is ApiPassing.Ref or ApiPassing.Out)
        {
            blob.WriteByte((byte)SignatureTypeCode.ByReference);
        }

        Write(blob, context, parameter.Type);
    }

    private void Write(BlobBuilder blob, ApiType context, string type)
    {
        while (type.EndsWith("[]", StringComparison.Ordinal))
        {
            blob.WriteByte((byte)SignatureTypeCode.SZArray);
            type = type[..^2];
        }

        if (s_elementTypes.TryGetValue(type, out var code))
        {
            blob.WriteByte((byte)code);
            return;
        }

        if (context.GenericArity > 0 && !type.Contains('.', StringComparison.Ordinal))
        {
            blob.WriteByte((byte)SignatureTypeCode.GenericTypeParameter);
            blob.WriteCompressedInteger(((List<string>)GenericParameters(context)).IndexOf(type));
            return;
        }

        blob.WriteByte(Find(type).IsValueType ? (byte)SignatureTypeKind.ValueType : (byte)SignatureTypeKind.Class);
        blob.WriteCompressedInteger(CodedIndex.TypeDefOrRef(Handle(type)));
    }

    private TypeReferenceHandle Reference(ApiType type)
    {
        if (_references.TryGetValue(type.FullName, out var known))
        {
            return known;
        }

        EntityHandle scope = type.DeclaringType is null ? AssemblyReference(type.Assembly) : Reference(type.DeclaringType);
        var handle = _metadata.AddTypeReference(
            scope, _metadata.GetOrAddString(type.MetadataNamespace), _metadata.GetOrAddString(type.MetadataName));
        _references.Add(type.FullName, handle);
        return handle;
    }

    private AssemblyReferenceHandle AssemblyReference(ApiAssembly assembly)
    {
        if (_assemblies.TryGetValue(assembly.Name, out var known))
        {
            return known;
        }

        var handle = _metadata.AddAssemblyReference(
            _metadata.GetOrAddString(assembly.Name), assembly.Version, default, default, default(AssemblyFlags), default);
        _assemblies.Add(assembly.Name, handle);
        return handle;
    }
}
