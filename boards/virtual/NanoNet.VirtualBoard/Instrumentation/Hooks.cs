extern alias board;

using System.Reflection;
using board::NanoNet.Runtime;
using Mono.Cecil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>References of one module to what instrumented code calls.</summary>
internal sealed class Hooks
{
    public Hooks(ModuleDefinition module)
    {
        Leave = Import(module, nameof(InterpreterHooks.Leave));
        Flush = Import(module, nameof(InterpreterHooks.Flush));
        Enter = Import(module, nameof(InterpreterHooks.Enter));
        LeaveFrame = Import(module, nameof(InterpreterHooks.LeaveFrame));
        Unwind = Import(module, nameof(InterpreterHooks.Unwind));
        Translate = Import(module, nameof(InterpreterHooks.Translate));
    }

    public MethodReference Leave { get; }

    public MethodReference Flush { get; }

    public MethodReference Enter { get; }

    public MethodReference LeaveFrame { get; }

    public MethodReference Unwind { get; }

    public MethodReference Translate { get; }

    private static MethodReference Import(ModuleDefinition module, string name) =>
        module.ImportReference(typeof(InterpreterHooks).GetMethod(name, BindingFlags.Public | BindingFlags.Static)!);
}
