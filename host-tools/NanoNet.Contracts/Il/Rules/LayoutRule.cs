using System;
using System.Collections.Generic;
using System.Reflection;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1015: a type whose place in memory matters: buffers within a struct and fields at offsets. The interpreter keeps each field by itself.</summary>
internal sealed class LayoutRule : IIlRule
{
    // What the compiler calls the type of a buffer: <name>e__FixedBuffer.
    private const string BufferSuffix = "e__FixedBuffer";

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var handle in assembly.Reader.TypeDefinitions)
        {
            var type = assembly.Reader.GetTypeDefinition(handle);
            var name = assembly.NameOf(handle);

            if (name.EndsWith(BufferSuffix, StringComparison.Ordinal))
            {
                var buffer = assembly.Reader.GetString(type.Name)[1..^(BufferSuffix.Length + 1)];
                yield return new IlProblem(
                    "NN1015", $"nanoFramework 1.x has no buffers within a struct: '{buffer}'; use an array", name, assembly.Locate(type.GetDeclaringType(), buffer));
            }
            else if ((type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout && type.GetFields().Count > 0)
            {
                yield return new IlProblem("NN1015", $"nanoFramework 1.x ignores the field offsets of '{name}'", name, assembly.Locate(handle));
            }
        }
    }
}
