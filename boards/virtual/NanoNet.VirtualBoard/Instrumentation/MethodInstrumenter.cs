extern alias board;

using System;
using System.Collections.Generic;
using System.Linq;
using board::NanoNet.Runtime;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>Rewrites one method.</summary>
/// <remarks>
/// A method counts the instructions of each basic block in a local of its own, and reports it where it ends and, in loops, now and then: a report at
/// every turn would cost more than the loop. What led to an instruction leads to the code that was put in front of it.
/// </remarks>
internal sealed class MethodInstrumenter
{
    // nanoCLR's stack frame: its head, and a heap block for each argument, local and place on the evaluation stack. Together with the observed
    // 51,271 frames in a heap of 10 MB.
    private const int FrameOctets = 156;
    private const int SlotOctets = 12;

    private readonly MethodDefinition _method;
    private readonly MethodBody _body;
    private readonly Hooks _hooks;
    private readonly Allocations _allocations;
    private readonly Dictionary<Instruction, Instruction> _entries = [];
    private readonly List<Instruction> _code = [];
    private readonly int _frameOctets;
    private readonly bool _isCompiledOnce;
    private VariableDefinition? _frame;

    /// <param name="method">The method.</param>
    /// <param name="hooks">What it is to call.</param>
    /// <param name="allocations">What makes objects.</param>
    /// <param name="isCompiledOnce">See <see cref="FirmwareInstrumenter.Instrument"/>.</param>
    public MethodInstrumenter(MethodDefinition method, Hooks hooks, Allocations allocations, bool isCompiledOnce)
    {
        _isCompiledOnce = isCompiledOnce;
        _method = method;
        _body = method.Body;
        _hooks = hooks;
        _allocations = allocations;
        var slots = method.Parameters.Count + (method.HasThis ? 1 : 0) + _body.Variables.Count + _body.MaxStackSize;
        _frameOctets = FrameOctets + (slots * SlotOctets);
    }

    public void Run()
    {
        _body.SimplifyMacros();
        var blocks = new Blocks(_body);
        var number = InterpreterHooks.Register($"{_method.DeclaringType.FullName.Replace('/', '+')}::{_method.Name}");
        var counter = blocks.Count > 1 || blocks.HasLoops ? AddLocal(_method.Module.TypeSystem.Int32) : null;
        var handlers = _body.ExceptionHandlers.Where(CatchesEverything).Select(handler => handler.HandlerStart).ToHashSet();
        var redirector = new Redirector(_method, _hooks);
        var allocates = false;

        _frame = _body.Instructions.Any(instruction => instruction.OpCode.FlowControl == FlowControl.Call) ? AddLocal(_method.Module.TypeSystem.Int32) : null;

        if (IsFinalizer)
        {
            var here = Instruction.Create(OpCodes.Nop);
            Add(Instruction.Create(OpCodes.Ldarg_0));
            Add(Instruction.Create(OpCodes.Call, _hooks.Defer));
            Add(Instruction.Create(OpCodes.Brfalse, here));
            Add(Instruction.Create(OpCodes.Ret));
            Add(here);
        }

        if (_frame is not null)
        {
            Add(Instruction.Create(OpCodes.Ldc_I4, _frameOctets));
            Add(Instruction.Create(OpCodes.Call, _hooks.Enter));
            Add(Instruction.Create(OpCodes.Stloc, _frame));
        }

        foreach (var instruction in _body.Instructions.ToArray())
        {
            var start = _code.Count;

            if (counter is not null && blocks.LengthAt(instruction) is > 0 and var length)
            {
                Count(counter, length);

                if (blocks.IsLoopHead(instruction))
                {
                    FlushIfMany(counter, number);
                }
            }

            if (_frame is not null && IsHandler(instruction))
            {
                Add(Instruction.Create(OpCodes.Ldloc, _frame));
                Add(Instruction.Create(OpCodes.Call, _hooks.Unwind));
            }

            if (handlers.Contains(instruction))
            {
                Add(Instruction.Create(OpCodes.Call, _hooks.Translate));
            }

            if (instruction.OpCode.Code == Code.Leave && EndsHandler(instruction))
            {
                Add(Instruction.Create(OpCodes.Call, _hooks.LeaveHandler));
            }

            if (instruction.OpCode.Code is Code.Ret or Code.Throw or Code.Rethrow)
            {
                Report(counter, blocks.LengthAt(_body.Instructions[0]), number, goesOn: instruction.OpCode.Code != Code.Ret);
            }

            var allocation = _allocations.KindOf(instruction);
            _allocations.Before(allocation, instruction, _code);
            redirector.Rewrite(instruction, _code);
            _allocations.After(allocation, _code);
            allocates |= allocation is AllocationKind.Object or AllocationKind.Array;

            if (_code[start] != instruction)
            {
                _entries.Add(instruction, _code[start]);
            }
        }

        LeadToEntries();
        _body.Instructions.Clear();

        foreach (var instruction in _code)
        {
            _body.Instructions.Add(instruction);
        }

        // Code that is not optimized keeps what it made until it ends, in places that the compiler thought of. Loops end late.
        if (_isCompiledOnce || (allocates && (blocks.HasLoops || _method == _method.Module.EntryPoint)))
        {
            _method.AggressiveOptimization = true;
        }

        _body.InitLocals = true;

        // To the interpreter a local is in use until its method ends; to an optimising JIT until it is last read. A socket must not be lost before.
        _method.NoOptimization |= _body.Variables.Any(local => local.VariableType.Namespace == "System.Net.Sockets");
        _method.AggressiveOptimization &= !_method.NoOptimization;
        _body.OptimizeMacros();
    }

    private bool IsFinalizer => _method is { Name: "Finalize", IsVirtual: true, Parameters.Count: 0 };

    private bool IsHandler(Instruction instruction) =>
        _body.ExceptionHandlers.Any(handler => handler.HandlerStart == instruction || handler.FilterStart == instruction);

    private bool EndsHandler(Instruction instruction) => _body.ExceptionHandlers.Any(
        handler => handler.HandlerType == ExceptionHandlerType.Catch && IsWithin(handler, instruction) && !IsWithin(handler, (Instruction)instruction.Operand));

    private static bool IsWithin(ExceptionHandler handler, Instruction instruction) =>
        instruction.Offset >= handler.HandlerStart.Offset && (handler.HandlerEnd is null || instruction.Offset < handler.HandlerEnd.Offset);

    private bool CatchesEverything(ExceptionHandler handler) =>
        handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName is "System.Object" or "System.Exception";

    private VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        _body.Variables.Add(local);
        return local;
    }

    private void Add(Instruction instruction) => _code.Add(instruction);

    private void Count(VariableDefinition counter, int length)
    {
        Add(Instruction.Create(OpCodes.Ldloc, counter));
        Add(Instruction.Create(OpCodes.Ldc_I4, length));
        Add(Instruction.Create(OpCodes.Add));
        Add(Instruction.Create(OpCodes.Stloc, counter));
    }

    private void FlushIfMany(VariableDefinition counter, int number)
    {
        var skip = Instruction.Create(OpCodes.Nop);
        Add(Instruction.Create(OpCodes.Ldloc, counter));
        Add(Instruction.Create(OpCodes.Ldc_I4, InterpreterHooks.FlushInterval));
        Add(Instruction.Create(OpCodes.Blt, skip));
        Add(Instruction.Create(OpCodes.Ldloc, counter));
        Add(Instruction.Create(OpCodes.Ldc_I4, number));
        Add(Instruction.Create(OpCodes.Call, _hooks.Flush));
        Reset(counter);
        Add(skip);
    }

    private void Reset(VariableDefinition counter)
    {
        Add(Instruction.Create(OpCodes.Ldc_I4_0));
        Add(Instruction.Create(OpCodes.Stloc, counter));
    }

    private void Report(VariableDefinition? counter, int length, int number, bool goesOn)
    {
        Add(counter is null ? Instruction.Create(OpCodes.Ldc_I4, length) : Instruction.Create(OpCodes.Ldloc, counter));
        Add(Instruction.Create(OpCodes.Ldc_I4, number));

        if (_frame is null || goesOn)
        {
            Add(Instruction.Create(OpCodes.Call, _hooks.Leave));
        }
        else
        {
            Add(Instruction.Create(OpCodes.Ldloc, _frame));
            Add(Instruction.Create(OpCodes.Ldc_I4, _frameOctets));
            Add(Instruction.Create(OpCodes.Call, _hooks.LeaveFrame));
        }

        // The exception may be caught in this very method.
        if (goesOn && counter is not null)
        {
            Reset(counter);
        }
    }

    private void LeadToEntries()
    {
        foreach (var instruction in _code)
        {
            if (instruction.Operand is Instruction target)
            {
                instruction.Operand = EntryOf(target);
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                instruction.Operand = Array.ConvertAll(targets, EntryOf);
            }
        }

        foreach (var handler in _body.ExceptionHandlers)
        {
            handler.TryStart = EntryOf(handler.TryStart);
            handler.TryEnd = handler.TryEnd is null ? null : EntryOf(handler.TryEnd);
            handler.HandlerStart = EntryOf(handler.HandlerStart);
            handler.HandlerEnd = handler.HandlerEnd is null ? null : EntryOf(handler.HandlerEnd);
            handler.FilterStart = handler.FilterStart is null ? null : EntryOf(handler.FilterStart);
        }
    }

    private Instruction EntryOf(Instruction instruction) => _entries.GetValueOrDefault(instruction, instruction);
}
