using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Il;

/// <summary>Decodes signatures into shapes.</summary>
internal sealed class TypeShapes : ISignatureTypeProvider<TypeShape, object?>
{
    // Of .NET; a damaged signature may say any number.
    private const int MaxRank = 32;

    public TypeShape GetPrimitiveType(PrimitiveTypeCode typeCode) => new("System." + typeCode, TypeParts.None);

    public TypeShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new(TypeNames.Of(reader, handle), TypeParts.None);

    public TypeShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new(TypeNames.Of(reader, handle), TypeParts.None);

    public TypeShape GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        // A damaged one may refer to itself.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }

    public TypeShape GetSZArrayType(TypeShape elementType) => elementType with { Name = elementType.Name + "[]" };

    public TypeShape GetArrayType(TypeShape elementType, ArrayShape shape) =>
        new(elementType.Name + "[" + new string(',', Math.Clamp(shape.Rank - 1, 0, MaxRank)) + "]", elementType.Parts | TypeParts.MultiDimensionalArray);

    public TypeShape GetByReferenceType(TypeShape elementType) => elementType with { Name = "ref " + elementType.Name };

    public TypeShape GetPointerType(TypeShape elementType) => new(elementType.Name + "*", elementType.Parts | TypeParts.Pointer);

    public TypeShape GetGenericInstantiation(TypeShape genericType, ImmutableArray<TypeShape> typeArguments)
    {
        var tick = genericType.Name.IndexOf('`', StringComparison.Ordinal);
        var name = tick < 0 ? genericType.Name : genericType.Name[..tick];
        var parts = typeArguments.Aggregate(TypeParts.Generic, static (sum, argument) => sum | argument.Parts);
        return new(name + "<" + string.Join(", ", typeArguments.Select(static argument => argument.Name)) + ">", parts);
    }

    public TypeShape GetGenericMethodParameter(object? genericContext, int index) => new("T" + index, TypeParts.Generic);

    public TypeShape GetGenericTypeParameter(object? genericContext, int index) => new("T" + index, TypeParts.Generic);

    public TypeShape GetFunctionPointerType(MethodSignature<TypeShape> signature) => new("delegate*", TypeParts.FunctionPointer);

    public TypeShape GetModifiedType(TypeShape modifier, TypeShape unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeShape GetPinnedType(TypeShape elementType) => elementType;
}
