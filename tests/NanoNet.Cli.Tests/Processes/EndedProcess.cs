using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Processes;

/// <summary>Processes that a test did not start itself, and their end.</summary>
internal static class EndedProcess
{
    /// <summary>Kills one that can do nothing about it.</summary>
    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    /// <summary>Waits until it has ended: it is told by the kernel, which tells when it likes.</summary>
    public static async Task Wait(string pid)
    {
        while (!IsEnded(pid))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Whether it has ended; nobody may have asked yet how.</summary>
    public static bool IsEnded(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", System.StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
