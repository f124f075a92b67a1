using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace NanoNet.VirtualBoard.Instrumentation;

/// <summary>The basic blocks of a method: straight code that is entered at its first instruction only.</summary>
internal sealed class Blocks
{
    private readonly Dictionary<Instruction, int> _lengths = [];
    private readonly HashSet<Instruction> _loopHeads = [];

    public Blocks(MethodBody body)
    {
        var leaders = new HashSet<Instruction> { body.Instructions[0] };

        foreach (var instruction in body.Instructions)
        {
            AddTargets(instruction, leaders);
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            AddIfAny(leaders, handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart);
        }

        var leader = body.Instructions[0];

        foreach (var instruction in body.Instructions)
        {
            leader = leaders.Contains(instruction) ? instruction : leader;
            _lengths[leader] = _lengths.GetValueOrDefault(leader) + 1;
        }
    }

    public int Count => _lengths.Count;

    /// <summary>Whether any code goes back.</summary>
    public bool HasLoops => _loopHeads.Count > 0;

    /// <summary>Number of instructions of the block that begins there; 0 if none does.</summary>
    public int LengthAt(Instruction instruction) => _lengths.GetValueOrDefault(instruction);

    /// <summary>Whether code further down goes back to there.</summary>
    public bool IsLoopHead(Instruction instruction) => _loopHeads.Contains(instruction);

    private static void AddIfAny(HashSet<Instruction> leaders, params Instruction?[] instructions)
    {
        foreach (var instruction in instructions)
        {
            if (instruction is not null)
            {
                leaders.Add(instruction);
            }
        }
    }

    private void AddTargets(Instruction instruction, HashSet<Instruction> leaders)
    {
        var flow = instruction.OpCode.FlowControl;

        if (flow is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
        {
            AddIfAny(leaders, instruction.Next);
        }

        if (instruction.Operand is Instruction target)
        {
            AddTarget(instruction, target, leaders);
        }
        else if (instruction.Operand is Instruction[] targets)
        {
            foreach (var one in targets)
            {
                AddTarget(instruction, one, leaders);
            }
        }
    }

    private void AddTarget(Instruction from, Instruction target, HashSet<Instruction> leaders)
    {
        leaders.Add(target);

        if (target.Offset <= from.Offset)
        {
            _loopHeads.Add(target);
        }
    }
}
