using System.Collections.Generic;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1001: generic types and methods compile; the interpreter crashes when it loads the one and asserts on the other.</summary>
internal sealed class GenericDefinitionRule : IIlRule
{
    private const string Code = "NN1001";

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var handle in assembly.Reader.TypeDefinitions)
        {
            if (assembly.Reader.GetTypeDefinition(handle).GetGenericParameters().Count > 0)
            {
                var name = assembly.NameOf(handle);
                yield return new IlProblem(
                    Code, $"the type '{name}' is generic, which nanoFramework 1.x cannot load", name, assembly.Locate(handle));
            }
        }

        foreach (var method in assembly.Methods)
        {
            if (method.Definition.GetGenericParameters().Count > 0)
            {
                yield return new IlProblem(
                    Code, $"the method '{method.Name}' is generic, which nanoFramework 1.x cannot run", method.Name, assembly.Locate(method));
            }
        }
    }
}
