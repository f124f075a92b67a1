using System.Collections.Generic;
using System.IO;

namespace NanoNet.Contracts.Il.Rules;

/// <summary>NN1004: a reference to an assembly that is no library of nanoFramework's and none of the firmware.</summary>
internal sealed class ForeignAssemblyRule : IIlRule
{
    private readonly FirmwareLibraries _libraries;

    public ForeignAssemblyRule(FirmwareLibraries libraries) => _libraries = libraries;

    public IEnumerable<IlProblem> Inspect(IlAssembly assembly)
    {
        foreach (var handle in assembly.Reader.AssemblyReferences)
        {
            var reference = assembly.Reader.GetAssemblyReference(handle);
            var name = assembly.Reader.GetString(reference.Name);

            if (_libraries.Objection(name, reference.Version) is { } objection)
            {
                yield return new IlProblem(
                    "NN1004", $"the reference '{name}, Version={reference.Version}' {objection}", Path.GetFileName(assembly.Path), null);
            }
        }
    }
}
