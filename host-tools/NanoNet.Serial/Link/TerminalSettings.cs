using System;
using System.Runtime.InteropServices;

namespace NanoNet.Serial;

/// <summary>Sets a terminal to 8N1, raw, without flow control, at any rate that the adapter can do.</summary>
internal static unsafe class TerminalSettings
{
    // Linux struct termios2 (asm-generic/termbits.h): any rate goes, not the list of constants alone. Same numbers on x86, ARM and RISC-V.
    private const nuint GetTermios2 = 0x802C542A;
    private const nuint SetTermios2 = 0x402C542B;
    private const uint BaudMask = 0x100F;
    private const uint BaudOther = 0x1000;
    private const int InputBaudShift = 16;
    private const uint SizeMask = 0x30;
    private const uint Size8 = 0x30;
    private const uint TwoStopBits = 0x40;
    private const uint Receiver = 0x80;
    private const uint Parity = 0x100;
    private const uint HangUpOnClose = 0x400;
    private const uint IgnoreModemLines = 0x800;
    private const uint HardwareFlow = 0x80000000;

    // struct termios of macOS is 72 octets; its rate is set by a call of its own (IOKit/serial/ioss.h, IOSSIOSPEED).
    private const int OpaqueLength = 256;
    private const nuint MacSetSpeed = 0x80085402;

    public static void MakeRaw(int descriptor, string device, int baud)
    {
        var done = OperatingSystem.IsMacOS() ? MakeRawOnMac(descriptor, baud) : MakeRawOnLinux(descriptor, (uint)baud);

        if (!done)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new SerialLinkException(
                error == Posix.NotATerminal ? $"{device} is no serial port" : $"{device} does not take {baud} baud, 8N1: {Marshal.GetPInvokeErrorMessage(error)}",
                SerialFault.Unsuitable);
        }
    }

    private static bool MakeRawOnLinux(int descriptor, uint baud)
    {
        Termios2 settings = default;

        if (Posix.Control(descriptor, GetTermios2, &settings) != 0)
        {
            return false;
        }

        settings.Input = 0;
        settings.Output = 0;
        settings.Local = 0;
        // Without a hang-up on close, DTR and RTS stay as they are: an ESP32 board takes a change of theirs for a reset.
        settings.Control &= ~(BaudMask | (BaudMask << InputBaudShift) | SizeMask | TwoStopBits | Parity | HangUpOnClose | HardwareFlow);
        settings.Control |= Size8 | Receiver | IgnoreModemLines | BaudOther | (BaudOther << InputBaudShift);
        settings.InputSpeed = baud;
        settings.OutputSpeed = baud;

        // VTIME 0 (5), VMIN 1 (6): a read gives what there is.
        settings.Characters[5] = 0;
        settings.Characters[6] = 1;
        return Posix.Control(descriptor, SetTermios2, &settings) == 0;
    }

    private static bool MakeRawOnMac(int descriptor, int baud)
    {
        var settings = stackalloc byte[OpaqueLength];

        if (Posix.GetSettings(descriptor, settings) != 0)
        {
            return false;
        }

        Posix.SetRaw(settings);
        nuint speed = (nuint)baud;
        return Posix.ApplySettings(descriptor, 0, settings) == 0 && Posix.Control(descriptor, MacSetSpeed, &speed) == 0;
    }
}
