using System.Runtime.InteropServices;

namespace NanoNet.Serial;

/// <summary>Win32's COMMTIMEOUTS; milliseconds.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CommunicationTimeouts
{
    public uint ReadInterval;
    public uint ReadTotalMultiplier;
    public uint ReadTotalConstant;
    public uint WriteTotalMultiplier;
    public uint WriteTotalConstant;
}
