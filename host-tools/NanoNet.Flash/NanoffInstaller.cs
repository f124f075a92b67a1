using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace NanoNet.Flash;

/// <summary>Installs nanoff as a .NET tool into a folder of its own, so that nothing else of the user's changes.</summary>
public static class NanoffInstaller
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <returns>The path of nanoff.</returns>
    /// <exception cref="FlashException">The package feed does not have it, or cannot be reached.</exception>
    public static string Install(string folder)
    {
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "nanoff.exe" : "nanoff");

        if (File.Exists(program))
        {
            return program;
        }

        var start = new ProcessStartInfo("dotnet", ["tool", "install", "nanoff", "--tool-path", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();

            if (!process.WaitForExit(s_limit))
            {
                process.Kill(entireProcessTree: true);
                throw Failed("it took longer than five minutes");
            }

            return File.Exists(program) ? program : throw Failed($"{errors.Result}{output.Result}".Trim());
        }
        catch (Win32Exception e)
        {
            throw Failed(e.Message);
        }
    }

    private static FlashException Failed(string why) => new(
        $"nanoff is not installed and cannot be: 'dotnet tool install nanoff' failed; install it on a machine that has the package feed, and say where it is: --nanoff PATH\n{why}");
}
