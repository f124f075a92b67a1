using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What stands for long, without gaps: there may be 200,000 ends at a time. <see cref="TcpEnd"/> says what each is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct EndNumbers
{
    // First, because nearly every segment needs it.
    public SequenceNumber Initial;
    public SequenceNumber First;
    public SequenceNumber Fin;
    public ushort Mss;
    public bool HasMss;
    public bool HasScaleOption;
    public bool HasTimestampsOption;
    public bool HasSackPermitted;
    public bool IsTimestampKnown;
}
