using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace NanoNet.VirtualBoard;

/// <summary>The same program with the same arguments in this process's place: no thread, no state of lwIP's and no cable is left.</summary>
internal static unsafe class Successor
{
    private const string Self = "/proc/self/exe";

    /// <summary>Does not return.</summary>
    public static void Take(WarmStart start)
    {
        var arguments = new List<string>(Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline")).TrimEnd('\0').Split('\0'));
        var earlier = arguments.IndexOf(WarmStart.Option);

        if (earlier >= 0)
        {
            arguments.RemoveRange(earlier, 2);
        }

        // A copy, because the terminal's own descriptor closes with this program.
        arguments.AddRange([WarmStart.Option, (start with { Console = Libc.dup(start.Console) }).Value]);
        var pointers = stackalloc byte*[arguments.Count + 1];

        for (var index = 0; index < arguments.Count; index++)
        {
            pointers[index] = (byte*)Marshal.StringToCoTaskMemUTF8(arguments[index]);
        }

        pointers[arguments.Count] = null;
        _ = Libc.execv((byte*)Marshal.StringToCoTaskMemUTF8(Self), pointers);
        PowerSupply.Complain($"the board cannot start anew: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        Libc._exit(ExitCode.Fatal);
    }
}
