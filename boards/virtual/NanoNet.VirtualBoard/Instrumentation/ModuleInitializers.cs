using System.Linq;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>A module's static constructor, which .NET runs before anything else of the module and nanoCLR never.</summary>
internal static class ModuleInitializers
{
    private const string ModuleType = "<Module>";

    public static void Remove(ModuleDefinition module)
    {
        var type = module.GetType(ModuleType);

        if (type?.Methods.FirstOrDefault(static method => method.IsConstructor && method.IsStatic) is { } initializer)
        {
            type.Methods.Remove(initializer);
        }
    }
}
