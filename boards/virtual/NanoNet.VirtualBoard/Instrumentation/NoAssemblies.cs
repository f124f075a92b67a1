using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Finds nothing: whatever the firmware refers to is known by name only, so that no file of .NET's is read by accident.</summary>
internal sealed class NoAssemblies : IAssemblyResolver
{
    public AssemblyDefinition Resolve(AssemblyNameReference name) => throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => throw new AssemblyResolutionException(name);

    public void Dispose()
    {
    }
}
