using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using NanoNet.Contracts.Api;

namespace NanoNet.Contracts.Reference;

/// <summary>Makes a reference assembly of a listing: what a compiler sees of a nanoFramework library, and nothing more.</summary>
/// <remarks>
/// Written as metadata and not as C# source to compile, because then the assembly has exactly the members of the listing: a compiler would add
/// default constructors and attributes of its own. The same listings give the same bytes.
/// </remarks>
public sealed class ReferenceAssembly
{
    private readonly MetadataBuilder _metadata = new();
    private readonly BlobBuilder _code = new();
    private readonly Dictionary<ApiMember, MethodDefinitionHandle> _methodRows = [];
    private readonly Dictionary<string, EntityHandle> _embeddedConstructors = new(StringComparer.Ordinal);
    private readonly List<List<ReferenceMethod>> _methods = [];
    private readonly ApiAssembly _assembly;
    private readonly ApiSet _set;
    private readonly MetadataTypes _types;
    private readonly ReferenceAttributes _attributes;
    private readonly int _throwBody;

    private ReferenceAssembly(ApiAssembly assembly, ApiSet set)
    {
        _assembly = assembly;
        _set = set;
        _types = new MetadataTypes(_metadata, assembly, set);
        _attributes = new ReferenceAttributes(_metadata, _types, _methodRows, _embeddedConstructors);
        _throwBody = ThrowBody();
    }

    /// <returns>A portable executable.</returns>
    /// <exception cref="ApiFormatException">The listing uses a name that none of the set declares.</exception>
    public static byte[] Write(ApiAssembly assembly, ApiSet set) => new ReferenceAssembly(assembly, set).Write();

    private byte[] Write()
    {
        LayOutMethods();
        var mvid = _metadata.ReserveGuid();
        _metadata.AddModule(0, _metadata.GetOrAddString(_assembly.Name + ".dll"), mvid.Handle, default, default);
        var assembly = _metadata.AddAssembly(
            _metadata.GetOrAddString(_assembly.Name), _assembly.Version, default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

        for (var i = 0; i < _assembly.Types.Count; i++)
        {
            WriteType(_assembly.Types[i], _methods[i]);
        }

        WriteEmbeddedAttributes();
        WriteTypeRelations();
        WriteAttributes(assembly);
        return DeterministicImage.Serialize(_metadata, _code, mvid);
    }

    private int ThrowBody()
    {
        var encoder = new InstructionEncoder(new BlobBuilder());
        encoder.OpCode(ILOpCode.Ldnull);
        encoder.OpCode(ILOpCode.Throw);
        return new MethodBodyStreamEncoder(_code).AddMethodBody(encoder);
    }

    private void LayOutMethods()
    {
        var factory = new ReferenceMethods(_set);
        var row = 1;

        foreach (var type in _assembly.Types)
        {
            var methods = factory.Of(type);
            _methods.Add(methods);

            foreach (var method in methods)
            {
                method.Handle = MetadataTokens.MethodDefinitionHandle(row++);

                if (method.Overrides is null && method.Source is ApiMethod)
                {
                    _methodRows.Add(method.Source, method.Handle);
                }
            }
        }

        foreach (var type in _assembly.Types)
        {
            foreach (var attribute in type.Attributes)
            {
                if (ReferenceAttributes.IsEmbedded(attribute.Name) && !_embeddedConstructors.ContainsKey(attribute.Name))
                {
                    _embeddedConstructors.Add(attribute.Name, MetadataTokens.MethodDefinitionHandle(row++));
                }
            }
        }
    }

    private void WriteType(ApiType type, List<ReferenceMethod> methods)
    {
        _metadata.AddTypeDefinition(
            Attributes(type),
            _metadata.GetOrAddString(type.MetadataNamespace),
            _metadata.GetOrAddString(type.MetadataName),
            BaseType(type),
            NextField(),
            NextMethod());
        WriteFields(type);

        foreach (var method in methods)
        {
            WriteMethod(type, method);
        }
    }

    private static TypeAttributes Attributes(ApiType type)
    {
        var isProtected = type.Modifiers.HasFlag(ApiModifiers.Protected);
        var attributes = type.DeclaringType is null
            ? TypeAttributes.Public
            : isProtected ? TypeAttributes.NestedFamily : TypeAttributes.NestedPublic;

        if (type.Kind == ApiTypeKind.Interface)
        {
            return attributes | TypeAttributes.Interface | TypeAttributes.Abstract;
        }

        if (type.Kind != ApiTypeKind.Class || type.Modifiers.HasFlag(ApiModifiers.Sealed) || type.IsStatic)
        {
            attributes |= TypeAttributes.Sealed;
        }

        if (type.Modifiers.HasFlag(ApiModifiers.Abstract) || type.IsStatic)
        {
            attributes |= TypeAttributes.Abstract;
        }

        return type.Kind == ApiTypeKind.Struct ? attributes | TypeAttributes.SequentialLayout : attributes;
    }

    private EntityHandle BaseType(ApiType type)
    {
        var name = type.Kind switch
        {
            ApiTypeKind.Interface => null,
            ApiTypeKind.Struct => "System.ValueType",
            ApiTypeKind.Enum => "System.Enum",
            ApiTypeKind.Delegate => "System.MulticastDelegate",
            _ when type.FullName == "System.Object" => null,
            _ when type.Bases.Count > 0 && _types.Find(type.Bases[0]).Kind == ApiTypeKind.Class => type.Bases[0],
            _ => "System.Object",
        };
        return name is null ? default : _types.Handle(name);
    }

    private void WriteFields(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Enum)
        {
            _metadata.AddFieldDefinition(
                FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName,
                _metadata.GetOrAddString("value__"),
                _types.Field(type, type.Bases[0]));
        }

        foreach (var field in type.Fields)
        {
            var row = _metadata.AddFieldDefinition(Attributes(field), _metadata.GetOrAddString(field.Name), _types.Field(type, field.Type));

            if (field.Constant is not null)
            {
                _metadata.AddConstant(row, Constant(field.Type, field.Constant));
            }
        }

        for (var i = 0; i < type.PrivateFieldTypes.Count; i++)
        {
            _metadata.AddFieldDefinition(
                FieldAttributes.Private,
                _metadata.GetOrAddString(FormattableString.Invariant($"_{i}")),
                _types.Field(type, type.PrivateFieldTypes[i]));
        }
    }

    private static FieldAttributes Attributes(ApiField field)
    {
        var attributes = field.IsPublic ? FieldAttributes.Public : FieldAttributes.Family;

        if (field.Constant is not null)
        {
            return attributes | FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasDefault;
        }

        if (field.IsStatic)
        {
            attributes |= FieldAttributes.Static;
        }

        return field.Modifiers.HasFlag(ApiModifiers.ReadOnly) ? attributes | FieldAttributes.InitOnly : attributes;
    }

    private object? Constant(string type, string text)
    {
        var listed = _set.FindType(type);
        return ConstantText.Parse(listed?.Kind == ApiTypeKind.Enum ? listed.Bases[0] : type, text);
    }

    private void WriteMethod(ApiType type, ReferenceMethod method)
    {
        _metadata.AddMethodDefinition(
            method.Attributes,
            method.Implementation,
            _metadata.GetOrAddString(method.Name),
            _types.Method(type, (method.Attributes & MethodAttributes.Static) == 0, method.ReturnType, method.Parameters),
            method.HasBody ? _throwBody : -1,
            MetadataTokens.ParameterHandle(_metadata.GetRowCount(TableIndex.Param) + 1));

        for (var i = 0; i < method.Parameters.Count; i++)
        {
            var row = WriteParameter(method.Parameters[i], i + 1);

            // The listings do not have it. It is on all parameters of this kind.
            if (i > 0 && method.Parameters[i] is { Name: "paramName", Default: not null })
            {
                _attributes.Write(row, new ApiAttribute("CallerArgumentExpression", [$"\"{method.Parameters[i - 1].Name}\""], []));
            }
        }
    }

    private ParameterHandle WriteParameter(ApiParameter parameter, int sequence)
    {
        var attributes = parameter.Passing == ApiPassing.Out ? ParameterAttributes.Out : ParameterAttributes.None;

        if (parameter.Default is not null)
        {
            attributes |= ParameterAttributes.Optional | ParameterAttributes.HasDefault;
        }

        var row = _metadata.AddParameter(attributes, _metadata.GetOrAddString(parameter.Name), sequence);

        if (parameter.Default is not null)
        {
            _metadata.AddConstant(row, Constant(parameter.Type, parameter.Default));
        }

        if (parameter.Passing == ApiPassing.Params)
        {
            _attributes.Write(row, new ApiAttribute("ParamArray", [], []));
        }

        return row;
    }

    /// <summary>Attributes that mscorlib 1.x lacks: the compiler puts an internal copy into each assembly that needs one.</summary>
    private void WriteEmbeddedAttributes()
    {
        foreach (var name in _embeddedConstructors.Keys)
        {
            _metadata.AddTypeDefinition(
                TypeAttributes.NotPublic | TypeAttributes.Sealed,
                _metadata.GetOrAddString("System.Runtime.CompilerServices"),
                _metadata.GetOrAddString(name + "Attribute"),
                _types.Handle("System.Attribute"),
                NextField(),
                NextMethod());
            _metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
                MethodImplAttributes.IL,
                _metadata.GetOrAddString(".ctor"),
                _types.Method(_assembly.Types[0], isInstance: true, "System.Void", []),
                _throwBody,
                MetadataTokens.ParameterHandle(_metadata.GetRowCount(TableIndex.Param) + 1));
        }
    }

    /// <summary>Tables that are sorted by the type, so that they are written type by type in a pass of their own.</summary>
    private void WriteTypeRelations()
    {
        for (var i = 0; i < _assembly.Types.Count; i++)
        {
            var type = _assembly.Types[i];
            WriteInterfaces(type);
            WriteProperties(type, _methods[i]);
            WriteEvents(type, _methods[i]);
            WriteExplicitImplementations(type, _methods[i]);
            var genericParameters = MetadataTypes.GenericParameters(type);

            for (var p = 0; p < genericParameters.Count; p++)
            {
                _metadata.AddGenericParameter(
                    _types.Definition(type), GenericParameterAttributes.None, _metadata.GetOrAddString(genericParameters[p]), p);
            }

            if (type.DeclaringType is not null)
            {
                _metadata.AddNestedType(_types.Definition(type), _types.Definition(type.DeclaringType));
            }
        }
    }

    private void WriteInterfaces(ApiType type)
    {
        if (type.Kind == ApiTypeKind.Enum)
        {
            return;
        }

        var handles = new List<EntityHandle>();

        foreach (var name in type.Bases)
        {
            var listed = _types.Find(name);

            if (listed.Kind == ApiTypeKind.Interface)
            {
                AddOnce(handles, _types.Handle(name));

                foreach (var inherited in _set.InterfacesOf(listed))
                {
                    AddOnce(handles, _types.Handle(inherited.FullName));
                }
            }
        }

        handles.Sort(static (left, right) => CodedIndex.TypeDefOrRefOrSpec(left).CompareTo(CodedIndex.TypeDefOrRefOrSpec(right)));

        foreach (var handle in handles)
        {
            _metadata.AddInterfaceImplementation(_types.Definition(type), handle);
        }
    }

    private static void AddOnce(List<EntityHandle> handles, EntityHandle handle)
    {
        if (!handles.Contains(handle))
        {
            handles.Add(handle);
        }
    }

    private void WriteProperties(ApiType type, List<ReferenceMethod> methods)
    {
        if (type.Properties.Count == 0)
        {
            return;
        }

        _metadata.AddPropertyMap(_types.Definition(type), MetadataTokens.PropertyDefinitionHandle(_metadata.GetRowCount(TableIndex.Property) + 1));

        foreach (var property in type.Properties)
        {
            var row = _metadata.AddProperty(PropertyAttributes.None, _metadata.GetOrAddString(property.Name), _types.Property(type, property));
            _attributes.Write(row, property);
            WriteSemantics(row, property, methods, ("get_", MethodSemanticsAttributes.Getter), ("set_", MethodSemanticsAttributes.Setter));
        }
    }

    private void WriteEvents(ApiType type, List<ReferenceMethod> methods)
    {
        if (type.Events.Count == 0)
        {
            return;
        }

        _metadata.AddEventMap(_types.Definition(type), MetadataTokens.EventDefinitionHandle(_metadata.GetRowCount(TableIndex.Event) + 1));

        foreach (var @event in type.Events)
        {
            var row = _metadata.AddEvent(EventAttributes.None, _metadata.GetOrAddString(@event.Name), _types.Handle(@event.Type));
            WriteSemantics(row, @event, methods, ("add_", MethodSemanticsAttributes.Adder), ("remove_", MethodSemanticsAttributes.Remover));
        }
    }

    private void WriteSemantics(
        EntityHandle row, ApiMember member, List<ReferenceMethod> methods, params (string Prefix, MethodSemanticsAttributes Semantics)[] accessors)
    {
        foreach (var method in methods)
        {
            foreach (var (prefix, semantics) in accessors)
            {
                if (method.Source == member && method.Overrides is null && method.Name.StartsWith(prefix, StringComparison.Ordinal))
                {
                    _metadata.AddMethodSemantics(row, semantics, method.Handle);
                }
            }
        }
    }

    private void WriteExplicitImplementations(ApiType type, List<ReferenceMethod> methods)
    {
        foreach (var method in methods)
        {
            if (method.Overrides is null)
            {
                continue;
            }

            var declaring = method.OverriddenType!;
            var declaration = _metadata.AddMemberReference(
                _types.Handle(declaring.FullName),
                _metadata.GetOrAddString(method.Overrides.Name),
                _types.Method(declaring, isInstance: true, method.ReturnType, method.Parameters));
            _metadata.AddMethodImplementation(_types.Definition(type), method.Handle, declaration);
        }
    }

    private void WriteAttributes(AssemblyDefinitionHandle assembly)
    {
        var hasExtensions = false;

        for (var i = 0; i < _assembly.Types.Count; i++)
        {
            _attributes.Write(_types.Definition(_assembly.Types[i]), _assembly.Types[i]);

            foreach (var method in _methods[i])
            {
                if (method.Overrides is null && method.Source is ApiMethod)
                {
                    _attributes.Write(method.Handle, method.Source);
                }
            }

            foreach (var attribute in _assembly.Types[i].Attributes)
            {
                hasExtensions |= attribute.Name == "Extension";
            }
        }

        if (hasExtensions)
        {
            // A compiler looks for extension methods only in an assembly that says it has some.
            _attributes.Write(assembly, new ApiAttribute("Extension", [], []));
        }
    }

    private FieldDefinitionHandle NextField() => MetadataTokens.FieldDefinitionHandle(_metadata.GetRowCount(TableIndex.Field) + 1);

    private MethodDefinitionHandle NextMethod() => MetadataTokens.MethodDefinitionHandle(_metadata.GetRowCount(TableIndex.MethodDef) + 1);
}
