using System;

namespace NanoNet.Serial;

/// <summary>What a reboot does (nf-interpreter <c>src/CLR/Include/WireProtocol_MonitorCommands.h</c>, Monitor_Reboot_Options).</summary>
[Flags]
public enum RebootOptions : uint
{
    Normal = 0,
    EnterNanoBooter = 1,

    /// <summary>Starts the interpreter anew and leaves the processor running.</summary>
    InterpreterOnly = 2,

    StopDebugger = 4,
    EnterProprietaryBooter = 8,
}
