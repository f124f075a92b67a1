extern alias board;

using System;
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
        CheckDivisor = Import(module, nameof(InterpreterHooks.CheckDivisor));
        CheckSingleDivisor = Import(module, nameof(InterpreterHooks.CheckSingleDivisor));
        Truncate = Import(module, nameof(InterpreterHooks.Truncate));
        Defer = Import(module, nameof(InterpreterHooks.Defer));
        Translate = Import(module, nameof(InterpreterHooks.Translate));
        LeaveHandler = Import(module, nameof(InterpreterHooks.LeaveHandler));
        IsSame = Import(module, nameof(InterpreterHooks.IsSame));
        Seen = Import(module, nameof(InterpreterHooks.Seen));
        Cast = Import(module, nameof(InterpreterHooks.Cast));
        BeforeArray = Import(module, nameof(HeapHooks.BeforeArray), typeof(HeapHooks));
        Made = Import(module, nameof(HeapHooks.Made), typeof(HeapHooks));
        Got = Import(module, nameof(HeapHooks.Got), typeof(HeapHooks));
    }

    public MethodReference Leave { get; }

    public MethodReference Flush { get; }

    public MethodReference Enter { get; }

    public MethodReference LeaveFrame { get; }

    public MethodReference Unwind { get; }

    public MethodReference CheckDivisor { get; }

    public MethodReference CheckSingleDivisor { get; }

    public MethodReference Truncate { get; }

    public MethodReference Defer { get; }

    public MethodReference Translate { get; }

    public MethodReference LeaveHandler { get; }

    public MethodReference IsSame { get; }

    public MethodReference Seen { get; }

    public MethodReference Cast { get; }

    public MethodReference BeforeArray { get; }

    public MethodReference Made { get; }

    public MethodReference Got { get; }

    private static MethodReference Import(ModuleDefinition module, string name) => Import(module, name, typeof(InterpreterHooks));

    private static MethodReference Import(ModuleDefinition module, string name, Type type) =>
        module.ImportReference(type.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!);
}
