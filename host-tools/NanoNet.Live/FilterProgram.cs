using System.Runtime.InteropServices;

namespace NanoNet.Live;

/// <summary>struct bpf_program.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FilterProgram
{
    public uint Length;
    public nint Instructions;
}
