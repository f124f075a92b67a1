using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>
/// NN1012: arguments of an attribute on a type, method or field that the MetadataProcessor cannot write: null, and what is declared as object.
/// A generic attribute converts; the interpreter crashes when it loads the assembly.
/// </summary>
internal sealed class AttributeArgumentRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        var reader = assembly.Reader;

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = assembly.NameOf(handle);

            foreach (var objection in Objections(reader, type.GetCustomAttributes()))
            {
                yield return new IlProblem("NN1012", objection, name, assembly.Locate(handle));
            }

            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
            {
                foreach (var objection in Objections(reader, field.GetCustomAttributes()))
                {
                    var fieldName = reader.GetString(field.Name);
                    yield return new IlProblem("NN1012", objection, name + "." + fieldName, assembly.Locate(handle, fieldName));
                }
            }
        }

        foreach (var method in assembly.Methods)
        {
            foreach (var objection in Objections(reader, method.Definition.GetCustomAttributes()))
            {
                yield return new IlProblem("NN1012", objection, method.Name, assembly.Locate(method));
            }
        }
    }

    private static IEnumerable<string> Objections(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);

            if (attribute.Constructor.Kind == HandleKind.MemberReference)
            {
                var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;

                if (parent.Kind == HandleKind.TypeSpecification)
                {
                    yield return "nanoFramework 1.x cannot load a generic attribute";
                    continue;
                }

                // The MetadataProcessor leaves the compiler's and the library's own attributes out.
                if (parent.Kind == HandleKind.TypeReference && TypeNames.AssemblyOf(reader, (TypeReferenceHandle)parent) == "mscorlib")
                {
                    continue;
                }
            }

            var value = attribute.DecodeValue(new AttributeTypes());
            var arguments = value.FixedArguments.Select(static a => (a.Type, a.Value)).Concat(value.NamedArguments.Select(static a => (a.Type!, a.Value)));

            // The value of an argument of type object says what it holds, not what it is declared as.
            if (StackEffect.CalledSignature(reader, attribute.Constructor)?.ParameterTypes.Any(static parameter => parameter.Name == "System.Object") == true)
            {
                yield return "nanoFramework's MetadataProcessor refuses an attribute's argument of type object";
            }

            foreach (var (type, content) in arguments)
            {
                if (content is null && type is (AttributeTypes.String or AttributeTypes.SystemType))
                {
                    yield return $"nanoFramework's MetadataProcessor refuses null as an attribute's argument of type {type}";
                }
            }
        }
    }

    /// <summary>Types of attributes' arguments, by name.</summary>
    private sealed class AttributeTypes : ICustomAttributeTypeProvider<string>
    {
        public const string String = "System.String";
        public const string SystemType = "System.Type";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "System." + typeCode;

        public string GetSystemType() => SystemType;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            var field = reader.GetTypeDefinition(handle).GetFields().Select(reader.GetFieldDefinition).FirstOrDefault(field => reader.GetString(field.Name) == "value__");
            return field.Signature.IsNil ? TypeNames.Of(reader, handle) : "enum " + field.DecodeSignature(new TypeShapes(), null).Name["System.".Length..];
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

        public string GetTypeFromSerializedName(string name) => name;

        // Enumerations of other assemblies are taken for what they nearly always are.
        public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
            type.StartsWith("enum ", StringComparison.Ordinal) && Enum.TryParse<PrimitiveTypeCode>(type["enum ".Length..], out var code) ? code : PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == SystemType;
    }
}
