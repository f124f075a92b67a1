namespace NanoNet.Serial;

/// <summary>Commands of the monitor (nf-interpreter <c>src/CLR/Include/WireProtocol.h</c>, CLR_DBG_Commands_Monitor), and the one of the debugger's that is asked here.</summary>
public enum MonitorCommand : uint
{
    /// <summary>"I am here"; both sides send it.</summary>
    Ping = 0x00,

    /// <summary>Text of the firmware while a debugger is attached; no NUL at its end.</summary>
    Message = 0x01,

    ReadMemory = 0x02,
    WriteMemory = 0x03,
    CheckMemory = 0x04,
    EraseMemory = 0x05,
    Execute = 0x06,
    Reboot = 0x07,
    MemoryMap = 0x08,

    /// <summary>The program has ended.</summary>
    ProgramExit = 0x09,

    CheckSignature = 0x0A,
    DeploymentMap = 0x0B,
    FlashSectorMap = 0x0C,
    OemInfo = 0x0E,
    QueryConfiguration = 0x0F,
    UpdateConfiguration = 0x10,
    StorageOperation = 0x11,
    TargetInfo = 0x20,

    /// <summary>What the interpreter holds, and its native assemblies among it (<c>src/CLR/Include/nanoCLR_Debugging.h</c>). nanoBooter refuses it.</summary>
    QueryCapabilities = 0x00020008,
}
