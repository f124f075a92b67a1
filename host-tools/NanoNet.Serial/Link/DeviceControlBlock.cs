using System.Runtime.InteropServices;

namespace NanoNet.Serial;

/// <summary>Win32's DCB.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DeviceControlBlock
{
    /// <summary>fBinary, which Windows demands, and nothing else: no parity, no flow control; DTR and RTS stay low, or an ESP32 board is reset.</summary>
    public const uint Binary = 1;

    public uint Length;
    public uint BaudRate;
    public uint Flags;
    public ushort Reserved;
    public ushort XonLimit;
    public ushort XoffLimit;
    public byte DataBits;
    public byte Parity;
    public byte StopBits;
    public byte XonCharacter;
    public byte XoffCharacter;
    public byte ErrorCharacter;
    public byte EofCharacter;
    public byte EventCharacter;
    public ushort Reserved1;
}
