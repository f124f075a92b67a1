using System;
using System.IO;
using System.Runtime.InteropServices;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Rewrites firmware in memory so that it runs on .NET as nanoCLR interprets it. The file, and the hash that the board says, stay as they are.</summary>
internal static class FirmwareInstrumenter
{
    /// <summary>The image that is loaded instead of the file's.</summary>
    /// <param name="assembly">What to rewrite.</param>
    /// <param name="valueTypes">Structs of all firmware.</param>
    /// <param name="isCompiledOnce">Whether .NET compiles each method once and for good. Otherwise it compiles again what is called often, at a moment of its choice, and
    /// with that changes how long locals keep their objects.</param>
    /// <exception cref="BoardException">The image is damaged.</exception>
    public static MemoryStream Instrument(FirmwareAssembly assembly, ValueTypes valueTypes, bool isCompiledOnce = false)
    {
        try
        {
            using var image = new MemoryStream(ImmutableCollectionsMarshal.AsArray(assembly.Image)!, writable: false);
            using var resolver = new NoAssemblies();
            using var module = ModuleDefinition.ReadModule(image, new ReaderParameters { AssemblyResolver = resolver, ReadingMode = ReadingMode.Deferred });
            var hooks = new Hooks(module);
            var allocations = new Allocations(hooks, valueTypes);

            ModuleInitializers.Remove(module);

            HiddenMethods.Override(module);

            foreach (var type in module.GetTypes())
            {
                foreach (var method in type.Methods)
                {
                    if (method.HasBody && method.Body.Instructions.Count > 0)
                    {
                        new MethodInstrumenter(method, hooks, allocations, isCompiledOnce).Run();
                    }
                }

                StaticConstructors.TakeOver(type);
            }

            var output = new MemoryStream();
            module.Write(output);
            output.Position = 0;
            return output;
        }
        catch (Exception exception) when (exception is not (BoardException or OutOfMemoryException))
        {
            // The reader has no exception of its own: a damaged table ends in whatever the code that met it throws.
            throw new BoardException(ExitCode.Refused, $"{assembly.Path}: damaged: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
