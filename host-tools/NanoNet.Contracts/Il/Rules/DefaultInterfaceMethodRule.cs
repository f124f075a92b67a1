using System.Collections.Generic;
using System.Reflection;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1007: an interface method with a body compiles, as the library claims to support it; the interpreter throws when it is called.</summary>
internal sealed class DefaultInterfaceMethodRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            var type = assembly.Reader.GetTypeDefinition(method.Definition.GetDeclaringType());

            if ((type.Attributes & TypeAttributes.Interface) != 0 && method.Body is not null &&
                (method.Definition.Attributes & MethodAttributes.Static) == 0)
            {
                yield return new IlProblem(
                    "NN1007", $"nanoFramework 1.x cannot call the default implementation '{method.Name}'", method.Name, assembly.Locate(method));
            }
        }
    }
}
