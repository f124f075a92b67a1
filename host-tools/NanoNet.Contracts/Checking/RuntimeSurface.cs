using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using NanoNet.Contracts.Forwarders;

namespace NanoNet.Contracts.Checking;

/// <summary>
/// What the virtual board offers to firmware: the public members of NanoNet.Runtime, of .NET's core library and of libraries that run as firmware does,
/// by name and signature.
/// </summary>
public sealed class RuntimeSurface
{
    private readonly ForwarderTable _forwarders;
    private readonly Dictionary<string, MetadataReader> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, TypeDefinitionHandle>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SignatureText> _signatures = new(StringComparer.Ordinal);
    private readonly StandInMembers _standIns;

    /// <param name="forwarders">Where types live.</param>
    /// <param name="runtime">Metadata of NanoNet.Runtime; must outlive this object, as the other.</param>
    /// <param name="dotNet">Metadata of .NET's core library.</param>
    public RuntimeSurface(ForwarderTable forwarders, MetadataReader runtime, MetadataReader dotNet)
    {
        _forwarders = forwarders;
        Add(TypeHomes.Runtime, runtime);
        Add(TypeHomes.DotNet, dotNet);
        _standIns = new StandInMembers(runtime, new SignatureText(static (name, _) => name));
    }

    /// <param name="forwarders">Where types live.</param>
    /// <param name="runtime">Metadata of NanoNet.Runtime; must outlive this object.</param>
    /// <remarks>.NET's core library is the one that this process runs on.</remarks>
    public RuntimeSurface(ForwarderTable forwarders, MetadataReader runtime)
        : this(forwarders, runtime, Metadata(typeof(object).Assembly))
    {
    }

    /// <summary>Adds a library that is there itself, in place of its forwarder.</summary>
    /// <param name="library">Its metadata; must outlive this object.</param>
    public void AddLibrary(MetadataReader library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var assembly = library.GetString(library.GetAssemblyDefinition().Name);
        _forwarders.AddPresent(assembly);
        Add(assembly, library);
    }

    /// <summary>The surface of assemblies that this process has loaded.</summary>
    /// <exception cref="ArgumentException">The assembly has no metadata to read.</exception>
    public static RuntimeSurface OfLoaded(ForwarderTable forwarders, Assembly runtime) =>
        new(forwarders, Metadata(runtime), Metadata(typeof(object).Assembly));

    /// <summary>Whether the runtime has the type.</summary>
    public bool HasType(string type) => Find(type) is not null;

    /// <summary>Whether the runtime has the method, in that type or one that it derives from.</summary>
    /// <param name="type">Full name.</param>
    /// <param name="name">Metadata name.</param>
    /// <param name="signature">As <see cref="SignatureText"/> writes it.</param>
    public bool HasMethod(string type, string name, string signature) => FindMethod(type, name, signature) is not null;

    /// <summary>Attributes of the method; null if the runtime does not have it.</summary>
    public MethodAttributes? FindMethod(string type, string name, string signature)
    {
        if (_standIns.HasMethod(type, name, signature))
        {
            return MethodAttributes.Public | MethodAttributes.Virtual;
        }

        foreach (var (assembly, handle) in WithBases(type))
        {
            var reader = _readers[assembly];

            foreach (var methodHandle in reader.GetTypeDefinition(handle).GetMethods())
            {
                var method = reader.GetMethodDefinition(methodHandle);

                if (IsVisible(method.Attributes) && reader.StringComparer.Equals(method.Name, name) &&
                    SignatureText.Of(method.DecodeSignature(_signatures[assembly], null)) == signature)
                {
                    return method.Attributes;
                }
            }

            if (name == ".ctor")
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether the runtime has the field, in that type or one that it derives from.</summary>
    public bool HasField(string type, string name, string fieldType) => HasField(type, name, fieldType, out _);

    /// <summary>Whether the runtime has the field, and the value of a constant; null for a field that is none.</summary>
    public bool HasField(string type, string name, string fieldType, out object? constant)
    {
        constant = null;

        if (_standIns.HasField(type, name, fieldType))
        {
            return true;
        }

        foreach (var (assembly, handle) in WithBases(type))
        {
            var reader = _readers[assembly];

            foreach (var fieldHandle in reader.GetTypeDefinition(handle).GetFields())
            {
                var field = reader.GetFieldDefinition(fieldHandle);
                var access = field.Attributes & FieldAttributes.FieldAccessMask;

                if (access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem &&
                    reader.StringComparer.Equals(field.Name, name) &&
                    field.DecodeSignature(_signatures[assembly], null) == fieldType)
                {
                    var value = field.GetDefaultValue();
                    constant = value.IsNil ? null : ConstantOf(reader, reader.GetConstant(value));
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Name and signature of each abstract method that the runtime's type declares: who derives from it must have them all.</summary>
    public IEnumerable<(string Name, string Signature)> AbstractMethods(string type)
    {
        if (Find(type) is not { } found)
        {
            yield break;
        }

        var reader = _readers[found.Assembly];

        foreach (var handle in reader.GetTypeDefinition(found.Handle).GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);

            if ((method.Attributes & (MethodAttributes.Abstract | MethodAttributes.Static)) == MethodAttributes.Abstract)
            {
                yield return (reader.GetString(method.Name), SignatureText.Of(method.DecodeSignature(_signatures[found.Assembly], null)));
            }
        }
    }

    /// <summary>Whether the runtime's type is a struct or an enum; null if the runtime does not have it.</summary>
    public bool? IsValueType(string type) =>
        Find(type) is null ? null : type != "System.Enum" && (Inherits(type, "System.ValueType") || Inherits(type, "System.Enum"));

    /// <summary>Whether the runtime's type derives from the other one or implements it, at whatever distance.</summary>
    public bool Inherits(string type, string ancestor)
    {
        foreach (var (assembly, handle) in WithBases(type))
        {
            var reader = _readers[assembly];

            if (TypeNames.Of(reader, handle) == ancestor && type != ancestor)
            {
                return true;
            }

            foreach (var implementation in reader.GetTypeDefinition(handle).GetInterfaceImplementations())
            {
                // Metadata lists all interfaces, those of interfaces too.
                var @interface = reader.GetInterfaceImplementation(implementation).Interface;
                var name = @interface.Kind switch
                {
                    HandleKind.TypeDefinition => TypeNames.Of(reader, (TypeDefinitionHandle)@interface),
                    HandleKind.TypeReference => TypeNames.Of(reader, (TypeReferenceHandle)@interface),
                    _ => null,
                };

                if (name == ancestor)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static object? ConstantOf(MetadataReader reader, Constant constant) =>
        reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);

    private static unsafe MetadataReader Metadata(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var blob, out var length)
            ? new MetadataReader(blob, length)
            : throw new ArgumentException("no metadata in " + assembly.FullName, nameof(assembly));

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private void Add(string assembly, MetadataReader reader)
    {
        _readers.Add(assembly, reader);
        // A type of the same name in the wrong assembly is another type to the CLR, so it must not look the same here.
        _signatures.Add(assembly, new SignatureText((name, scope) => _forwarders.HomeOf(name) switch
        {
            null => name,
            // A library of the contracts names its neighbours as firmware does.
            _ when scope is not null && scope == _forwarders.AssemblyOf(name) => name,
            var home when home == (scope is null || scope == assembly ? assembly : IsOurs(scope) ? scope : TypeHomes.DotNet) => name,
            _ => "[" + (scope ?? assembly) + "]" + name,
        }));
        var types = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);

            if ((type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily)
            {
                types.TryAdd(TypeNames.Of(reader, handle), handle);
            }
        }

        _types.Add(assembly, types);
    }

    private static bool IsOurs(string assembly) => assembly == TypeHomes.Runtime;

    private (string Assembly, TypeDefinitionHandle Handle)? Find(string type) =>
        _forwarders.HomeOf(type) is { } home && _types[home].TryGetValue(type, out var handle) ? (home, handle) : null;

    private IEnumerable<(string Assembly, TypeDefinitionHandle Handle)> WithBases(string type)
    {
        var current = Find(type);

        while (current is { } found)
        {
            yield return found;
            current = BaseOf(found.Assembly, found.Handle);
        }
    }

    private (string Assembly, TypeDefinitionHandle Handle)? BaseOf(string assembly, TypeDefinitionHandle handle)
    {
        var reader = _readers[assembly];
        var @base = reader.GetTypeDefinition(handle).BaseType;

        switch (@base.Kind)
        {
            case HandleKind.TypeDefinition when !@base.IsNil:
                return (assembly, (TypeDefinitionHandle)@base);
            case HandleKind.TypeReference when !@base.IsNil:
                var name = TypeNames.Of(reader, (TypeReferenceHandle)@base);

                if (assembly is not (TypeHomes.Runtime or TypeHomes.DotNet))
                {
                    return Find(name);
                }

                // The runtime refers to .NET's types by facades; all that matter here are in the core library.
                return _types[TypeHomes.DotNet].TryGetValue(name, out var found) ? (TypeHomes.DotNet, found) : null;
            default:
                return null;
        }
    }
}
