using System.Collections.Generic;

namespace NanoNet.Contracts.Il;

/// <summary>One thing that compiles and that nanoFramework 1.x does not run, or runs otherwise than .NET.</summary>
public interface IIlRule
{
    /// <summary>All places in the assembly; a place may come more than once.</summary>
    IEnumerable<IlProblem> Inspect(IlAssembly assembly);
}
