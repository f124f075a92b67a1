using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using NanoNet.Contracts.Checking;

namespace NanoNet.Contracts.Il;

/// <summary>An assembly under check: what rules look at.</summary>
public sealed class IlAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly SourceMap _sources;
    private readonly TypeShapes _shapes = new();
    private readonly Dictionary<string, int> _dataSizes;

    private IlAssembly(string path, PEReader file, (string From, string To)? pathMap)
    {
        Path = path;
        _file = file;
        Reader = file.GetMetadataReader();
        _sources = new SourceMap(file, path, pathMap);
        _dataSizes = ReadDataSizes();
        Methods = ReadMethods();
        TypeUses = ReadTypeUses();
    }

    public string Path { get; }

    public MetadataReader Reader { get; }

    /// <summary>All methods.</summary>
    public IReadOnlyList<MethodCode> Methods { get; }

    /// <summary>Every type that a signature, a local variable or an instruction names, as often as it is named.</summary>
    public IReadOnlyList<TypeUse> TypeUses { get; }

    /// <param name="path">The assembly.</param>
    /// <param name="pathMap">How source paths in the symbols begin, and what to say instead; null to leave them.</param>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static IlAssembly Open(string path, (string From, string To)? pathMap = null)
    {
        var file = new PEReader(ImmutableArray.Create(File.ReadAllBytes(path)));

        try
        {
            return file.HasMetadata ? new IlAssembly(path, file, pathMap) : throw new BadImageFormatException("not a .NET assembly", path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _sources.Dispose();
        _file.Dispose();
    }

    /// <summary>Where the code at the offset comes from, or where a method without code is declared; null without symbols.</summary>
    public SourceLocation? Locate(MethodCode method, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(method);

        if (_sources.Of(method.Handle, offset) is { } location)
        {
            return location;
        }

        // The compiler keeps the order of the source.
        var type = method.Definition.GetDeclaringType();
        var name = Reader.GetString(method.Definition.Name);
        var before = Reader.GetTypeDefinition(type).GetMethods()
            .TakeWhile(other => other != method.Handle)
            .Count(other => Reader.StringComparer.Equals(Reader.GetMethodDefinition(other).Name, name));
        return Locate(type, name, before);
    }

    /// <summary>Where a type, or a member of it that is not code, is declared; without its source, where its code begins; null without symbols.</summary>
    public SourceLocation? Locate(TypeDefinitionHandle type, string? member = null, int overload = 0)
    {
        var methods = Reader.GetTypeDefinition(type).GetMethods();

        foreach (var file in FilesOf(type).Where(File.Exists))
        {
            if (DeclarationSearch.Find(File.ReadAllText(file), NamesOf(type), member, overload) is var (line, column))
            {
                return new SourceLocation(file, line, column);
            }
        }

        foreach (var method in methods)
        {
            if (_sources.Of(method, 0) is { } location)
            {
                return location;
            }
        }

        return null;
    }

    // Symbols may name the file of a nested type with the type around it only.
    private List<string> FilesOf(TypeDefinitionHandle type)
    {
        var files = new List<string>();

        foreach (var each in WithTypesAround(type))
        {
            files.AddRange(_sources.FilesOf(each, Reader.GetTypeDefinition(each).GetMethods()));
        }

        return files;
    }

    private IEnumerable<TypeDefinitionHandle> WithTypesAround(TypeDefinitionHandle type)
    {
        var steps = 0;

        for (var each = type; !each.IsNil; each = Reader.GetTypeDefinition(each).GetDeclaringType())
        {
            yield return steps++ <= Reader.TypeDefinitions.Count ? each : throw new BadImageFormatException("a type is nested in itself");
        }
    }

    private List<string> NamesOf(TypeDefinitionHandle type)
    {
        var names = new List<string>();

        foreach (var each in WithTypesAround(type))
        {
            names.Insert(0, Reader.GetString(Reader.GetTypeDefinition(each).Name));
        }

        return names;
    }

    /// <summary>The text that an instruction loads.</summary>
    /// <exception cref="BadImageFormatException">There is no such text in the assembly.</exception>
    public string LiteralOf(IlInstruction instruction) => MetadataTokens.Handle(instruction.Number) is { Kind: HandleKind.UserString } handle
        ? Reader.GetUserString((UserStringHandle)handle)
        : throw new BadImageFormatException("an instruction loads a text that is none");

    /// <summary>Octets of an array's initializer that the field holds; 0 if it holds none.</summary>
    public long DataSizeOf(FieldDefinitionHandle field)
    {
        var definition = Reader.GetFieldDefinition(field);

        if ((definition.Attributes & System.Reflection.FieldAttributes.HasFieldRVA) == 0)
        {
            return 0;
        }

        var shape = definition.DecodeSignature(_shapes, null);
        return _dataSizes.TryGetValue(shape.Name, out var size) ? size : 0;
    }

    /// <summary>Whether that is an enumeration of this assembly.</summary>
    public bool IsEnum(EntityHandle type) =>
        type.Kind == HandleKind.TypeDefinition &&
        Reader.GetTypeDefinition((TypeDefinitionHandle)type).BaseType is { Kind: HandleKind.TypeReference } parent &&
        TypeNames.Of(Reader, (TypeReferenceHandle)parent) == "System.Enum";

    /// <summary>Simple name of the method or field that is meant; null if something else is.</summary>
    public string? MemberName(EntityHandle member) => member.Kind switch
    {
        HandleKind.MethodDefinition => Reader.GetString(Reader.GetMethodDefinition((MethodDefinitionHandle)member).Name),
        HandleKind.MemberReference => Reader.GetString(Reader.GetMemberReference((MemberReferenceHandle)member).Name),
        _ => null,
    };

    public string NameOf(TypeDefinitionHandle type) => TypeNames.Of(Reader, type);

    // What arrays' initializers are of: the compiler's own types, which say their size.
    private Dictionary<string, int> ReadDataSizes()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var handle in Reader.TypeDefinitions)
        {
            if (Reader.GetTypeDefinition(handle).GetLayout() is { IsDefault: false, Size: > 0 } layout)
            {
                sizes[NameOf(handle)] = layout.Size;
            }
        }

        return sizes;
    }

    private List<MethodCode> ReadMethods()
    {
        var methods = new List<MethodCode>();

        foreach (var handle in Reader.MethodDefinitions)
        {
            var method = Reader.GetMethodDefinition(handle);
            var name = NameOf(method.GetDeclaringType()) + "." + Reader.GetString(method.Name);
            var body = method.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(method.RelativeVirtualAddress);
            List<IlInstruction> instructions = body is null ? [] : [.. IlReader.Read(body)];
            methods.Add(new MethodCode(handle, name, method, body, instructions));
        }

        return methods;
    }

    private List<TypeUse> ReadTypeUses()
    {
        var uses = new List<TypeUse>();

        foreach (var handle in Reader.TypeDefinitions)
        {
            AddTypeUses(uses, handle);
        }

        foreach (var method in Methods)
        {
            AddSignature(uses, method.Definition.DecodeSignature(_shapes, null), method.Name, Locate(method));

            if (method.Body is { LocalSignature.IsNil: false } body)
            {
                foreach (var local in Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_shapes, null))
                {
                    uses.Add(new TypeUse(local, method.Name, Locate(method), TypePlace.Local));
                }
            }

            foreach (var instruction in method.Instructions)
            {
                if (!instruction.Operand.IsNil)
                {
                    AddToken(uses, instruction.Operand, method.Name, Locate(method, instruction.Offset));
                }
            }
        }

        return uses;
    }

    private void AddTypeUses(List<TypeUse> uses, TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        var name = NameOf(handle);
        AddToken(uses, type.BaseType, name, Locate(handle));

        foreach (var implementation in type.GetInterfaceImplementations())
        {
            AddToken(uses, Reader.GetInterfaceImplementation(implementation).Interface, name, Locate(handle));
        }

        foreach (var field in type.GetFields())
        {
            var definition = Reader.GetFieldDefinition(field);
            var fieldName = Reader.GetString(definition.Name);
            var shape = definition.DecodeSignature(_shapes, null);

            // Finding a declaration reads the source: only for what a rule may object to.
            uses.Add(new TypeUse(shape, name + "." + fieldName, shape.Parts == TypeParts.None ? null : Locate(handle, fieldName), TypePlace.Field));
        }
    }

    private static void AddSignature(List<TypeUse> uses, MethodSignature<TypeShape> signature, string where, SourceLocation? location)
    {
        uses.Add(new TypeUse(signature.ReturnType, where, location, TypePlace.Signature));

        foreach (var parameter in signature.ParameterTypes)
        {
            uses.Add(new TypeUse(parameter, where, location, TypePlace.Signature));
        }
    }

    private void AddToken(List<TypeUse> uses, EntityHandle handle, string where, SourceLocation? location)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeSpecification:
                uses.Add(new TypeUse(_shapes.GetTypeFromSpecification(Reader, null, (TypeSpecificationHandle)handle, 0), where, location));
                break;
            case HandleKind.MethodSpecification:
                var method = Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                var arguments = method.DecodeSignature(_shapes, null);
                var names = string.Join(", ", arguments.Select(static argument => argument.Name));
                uses.Add(new TypeUse(new TypeShape(MethodName(method.Method) + "<" + names + ">", TypeParts.Generic), where, location));
                break;
            case HandleKind.MemberReference:
                AddToken(uses, Reader.GetMemberReference((MemberReferenceHandle)handle).Parent, where, location);
                break;
        }
    }

    private string MethodName(EntityHandle method) => method.Kind == HandleKind.MethodDefinition
        ? Reader.GetString(Reader.GetMethodDefinition((MethodDefinitionHandle)method).Name)
        : Reader.GetString(Reader.GetMemberReference((MemberReferenceHandle)method).Name);
}
