using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1011: more of something than nanoFramework's file format can count.</summary>
/// <remarks>The MetadataProcessor refuses some of it and writes a wrong count for the rest, on which the interpreter crashes.</remarks>
internal sealed class LimitRule : IIlRule
{
    /// <summary>What an octet can count: locals, parameters, handlers, members of a kind.</summary>
    private const int Octet = 255;

    /// <summary>What 16 bits can address: code, texts and data of an assembly.</summary>
    private const int Table = 65535;

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly) =>
        assembly.Methods.SelectMany(method => InspectMethod(assembly, method))
            .Concat(assembly.Reader.TypeDefinitions.SelectMany(type => InspectType(assembly, type)))
            .Concat(InspectWhole(assembly));

    private static IEnumerable<IlProblem> InspectMethod(IlAssembly assembly, MethodCode method)
    {
        var signature = method.Definition.DecodeSignature(new TypeShapes(), null);
        var parameters = signature.ParameterTypes.Length + (signature.Header.IsInstance ? 1 : 0);

        if (parameters > Octet)
        {
            yield return Problem($"{parameters} parameters, 'this' among them; {Octet} is the most", 0);
        }

        if (method.Body is not { } body)
        {
            yield break;
        }

        var locals = body.LocalSignature.IsNil ? 0 : assembly.Reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(new TypeShapes(), null).Length;

        if (locals > Octet)
        {
            yield return Problem($"{locals} local variables; {Octet} is the most", 0);
        }

        if (body.MaxStack > Octet)
        {
            yield return Problem($"an expression {body.MaxStack} values deep; {Octet} is the most", 0);
        }

        if (body.ExceptionRegions.Length > Octet)
        {
            yield return Problem($"{body.ExceptionRegions.Length} catch and finally clauses; {Octet} is the most", 0);
        }

        var offsets = ConvertedCode.Offsets(method);

        for (var i = 0; i < method.Instructions.Count; i++)
        {
            var instruction = method.Instructions[i];

            if (instruction.OpCode == ILOpCode.Switch && instruction.Number > Octet)
            {
                yield return Problem($"a switch of {instruction.Number} neighbouring values; {Octet} is the most", instruction.Offset);
            }

            if (ConvertedCode.IsFarBranch(method, offsets, i))
            {
                yield return Problem($"a jump over more than {short.MaxValue} octets of code; make methods of what it leaves out", instruction.Offset);
            }
        }

        IlProblem Problem(string what, int offset) => new("NN1011", $"'{method.Name}' has {what} on nanoFramework 1.x", method.Name, assembly.Locate(method, offset));
    }

    private static IEnumerable<IlProblem> InspectType(IlAssembly assembly, TypeDefinitionHandle handle)
    {
        var reader = assembly.Reader;
        var type = reader.GetTypeDefinition(handle);
        var name = assembly.NameOf(handle);
        var methods = type.GetMethods().Select(method => reader.GetMethodDefinition(method).Attributes).ToList();
        var fields = type.GetFields().Select(field => reader.GetFieldDefinition(field).Attributes)
            .Where(static attributes => !attributes.HasFlag(FieldAttributes.Literal)).ToList();
        var isStatic = methods.Count(static attributes => attributes.HasFlag(MethodAttributes.Static));
        var isVirtual = methods.Count(static attributes => attributes.HasFlag(MethodAttributes.Virtual) && !attributes.HasFlag(MethodAttributes.Static));
        var staticFields = fields.Count(static attributes => attributes.HasFlag(FieldAttributes.Static));
        (int Count, string What)[] counts =
        [
            (isStatic, "static methods"),
            (isVirtual, "virtual methods"),
            (methods.Count - isStatic - isVirtual, "methods that are not virtual"),
            (staticFields, "static fields"),
            (fields.Count - staticFields, "instance fields"),
        ];

        foreach (var (count, what) in counts)
        {
            if (count > Octet)
            {
                yield return new IlProblem("NN1011", $"'{name}' has {count} {what}; {Octet} is the most on nanoFramework 1.x", name, assembly.Locate(handle));
            }
        }
    }

    private static IEnumerable<IlProblem> InspectWhole(IlAssembly assembly)
    {
        var reader = assembly.Reader;
        var texts = new HashSet<string>();
        var data = new HashSet<FieldDefinitionHandle>();

        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            texts.Add(reader.GetString(type.Name));
            texts.Add(reader.GetString(type.Namespace));
            data.UnionWith(type.GetFields());
        }

        foreach (var method in assembly.Methods)
        {
            texts.Add(reader.GetString(method.Definition.Name));
            texts.UnionWith(method.Instructions.Where(static i => i.OpCode == ILOpCode.Ldstr).Select(assembly.LiteralOf));
        }

        (long Size, string What)[] sizes =
        [
            (assembly.Methods.Sum(ConvertedCode.Size), "code"),
            (texts.Sum(static text => Encoding.UTF8.GetByteCount(text) + 1L), "names and string literals"),
            (data.Sum(assembly.DataSizeOf), "data of arrays' initializers"),
        ];

        foreach (var (size, what) in sizes)
        {
            if (size > Table)
            {
                var name = System.IO.Path.GetFileName(assembly.Path);
                yield return new IlProblem("NN1011", $"{size} octets of {what} in one assembly; {Table} is the most on nanoFramework 1.x", name, null);
            }
        }
    }
}
