using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using NanoNet.Boards;

namespace NanoNet.Cli.Doctor;

/// <summary>What other programs say, in short.</summary>
internal static class CommandOutput
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    /// <summary>Whether a program is on PATH, or where administrators' programs are.</summary>
    public static bool Has(string program) =>
        SearchPath.Find(program) is not null || (!OperatingSystem.IsWindows() && (File.Exists("/usr/sbin/" + program) || File.Exists("/sbin/" + program)));

    /// <summary>Standard output of a program that ended well.</summary>
    /// <returns>Null if it is not there, failed, or took longer than 10 s.</returns>
    public static string? Of(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();

            if (!process.WaitForExit(s_limit))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 ? output.Result.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
