using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using NanoNet.Boards;

namespace NanoNet.Cli.Doctor;

/// <summary>What other programs say, in short.</summary>
internal static class CommandOutput
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Whether a program is on PATH, or where administrators' programs are.</summary>
    public static bool Has(string program) =>
        SearchPath.Find(program) is not null || (!OperatingSystem.IsWindows() && (File.Exists("/usr/sbin/" + program) || File.Exists("/sbin/" + program)));

    /// <summary>What a program said that ended well.</summary>
    /// <returns>Null if it is not there, failed, or took longer than 10 s.</returns>
    public static string? Of(string program, params string[] arguments)
    {
        using var ending = new CancellationTokenSource(s_limit);
        var output = new StringBuilder();

        try
        {
            var exitCode = ProgramRun.Run(new ProcessStartInfo(program, arguments), Follow, ending.Token);

            lock (output)
            {
                return exitCode == 0 && !ending.IsCancellationRequested ? output.ToString().Trim() : null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }

        void Follow(TextReader reader)
        {
            while (reader.ReadLine() is { } line)
            {
                lock (output)
                {
                    output.Append(line).Append('\n');
                }
            }
        }
    }
}
