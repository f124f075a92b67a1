using System.Runtime.InteropServices;

namespace NanoNet.Bench;

/// <summary>One entry of a wait: poll(2)'s struct pollfd.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PollDescriptor
{
    public int Descriptor;
    public PollEvents Requested;
    public PollEvents Returned;
}
