using System.Collections.Generic;
using System.Reflection;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1013: a method whose code is elsewhere: nanoFramework has no platform invoke, and only firmware of a board's own build holds other native code.</summary>
internal sealed class MissingCodeRule : IIlRule
{
    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var method in assembly.Methods)
        {
            if (method.Definition.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            {
                yield return new IlProblem(
                    "NN1013", $"nanoFramework 1.x cannot call '{method.Name}': it has no platform invoke", method.Name, assembly.Locate(method));
            }
            else if (method.Definition.ImplAttributes.HasFlag(MethodImplAttributes.InternalCall))
            {
                yield return new IlProblem(
                    "NN1013", $"'{method.Name}' is native code that the board's firmware does not hold: calling it throws NotSupportedException",
                    method.Name, assembly.Locate(method));
            }
        }
    }
}
