using System.Runtime.InteropServices;

namespace NanoNet.Serial;

/// <summary>struct termios2 of Linux (asm-generic/termbits.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Termios2
{
    public uint Input;
    public uint Output;
    public uint Control;
    public uint Local;
    public byte Discipline;
    public fixed byte Characters[19];
    public uint InputSpeed;
    public uint OutputSpeed;
}
