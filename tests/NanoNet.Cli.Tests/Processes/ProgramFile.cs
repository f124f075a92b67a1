using System.Diagnostics;
using Xunit;

namespace NanoNet.Cli.Tests.Processes;

/// <summary>Programs that a test writes.</summary>
/// <remarks>
/// Another process writes them. A file that is open for writing cannot be executed (ETXTBSY), and each process that this one is just starting in
/// another thread has a copy of every file that is open here, until it is the program that it is to be.
/// </remarks>
internal static class ProgramFile
{
    /// <summary>Writes a program that may be executed when this returns.</summary>
    public static void Write(string path, string text)
    {
        using var writer = Process.Start(new ProcessStartInfo("sh", ["-c", "cat > \"$0\" && chmod 755 \"$0\"", path]) { RedirectStandardInput = true })!;
        writer.StandardInput.Write(text);
        writer.StandardInput.Close();
        writer.WaitForExit();
        Assert.Equal(0, writer.ExitCode);
    }
}
