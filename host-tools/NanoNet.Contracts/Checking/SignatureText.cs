using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Checking;

/// <summary>Writes signatures as text, so that those of two assemblies can be compared: types by full name.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    private readonly Func<string, string?, string> _name;

    /// <param name="name">Makes the text of a type from its full name and the assembly that a reference names, null for the module's own.</param>
    public SignatureText(Func<string, string?, string> name) => _name = name;

    public static string Of(MethodSignature<string> signature) =>
        (signature.Header.IsInstance ? "instance " : "static ") + signature.ReturnType +
        "(" + string.Join(",", signature.ParameterTypes) + ")"
        + (signature.GenericParameterCount > 0 ? "`" + signature.GenericParameterCount : string.Empty);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        _name(TypeNames.Of(reader, handle), null);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        _name(TypeNames.Of(reader, handle), TypeNames.AssemblyOf(reader, handle));

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[" + new string(',', shape.Rank - 1) + "]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        genericType + "<" + string.Join(",", typeArguments) + ">";

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "method " + Of(signature);

    // "in" parameters and init accessors: part of the signature to the CLR too.
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        isRequired ? unmodifiedType + " modreq " + modifier : unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;
}
