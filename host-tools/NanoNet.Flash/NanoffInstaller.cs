using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>Installs nanoff as a .NET tool into a folder of its own, so that nothing else of the user's changes.</summary>
public static class NanoffInstaller
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>Installs the version that nanonet is made for; one that is there stays.</summary>
    /// <param name="tools">Holds the tools that nanonet installs; a folder for each version.</param>
    /// <param name="cancellation">Ends it, and all that it started.</param>
    /// <returns>The path of nanoff.</returns>
    /// <exception cref="FlashException">The package feed does not have it, or cannot be reached.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public static string Install(string tools, CancellationToken cancellation)
    {
        var folder = FolderIn(tools);
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "nanoff.exe" : "nanoff");

        if (File.Exists(program))
        {
            return program;
        }

        string[] arguments = ["tool", "install", PinnedTool.Nanoff.Package, "--version", PinnedTool.Nanoff.Version, "--tool-path", folder];
        var start = new ProcessStartInfo("dotnet", arguments);
        var said = new StringBuilder();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(s_limit);

        try
        {
            ProgramRun.Run(start, Follow, ending.Token);
            cancellation.ThrowIfCancellationRequested();
            return ending.IsCancellationRequested ? throw Failed($"it took longer than {s_limit.TotalMinutes} minutes")
                : File.Exists(program) ? program
                : throw Failed(said.ToString().Trim());
        }
        catch (Win32Exception e)
        {
            throw Failed(e.Message);
        }

        void Follow(TextReader reader)
        {
            while (reader.ReadLine() is { } line)
            {
                lock (said)
                {
                    said.AppendLine(line);
                }
            }
        }
    }

    /// <summary>Where it goes.</summary>
    public static string FolderIn(string tools) => Path.Combine(tools, $"{PinnedTool.Nanoff.Package}-{PinnedTool.Nanoff.Version}");

    private static FlashException Failed(string why) => new(
        $"nanoff {PinnedTool.Nanoff.Version} is not installed and cannot be: 'dotnet tool install {PinnedTool.Nanoff.Package} --version {PinnedTool.Nanoff.Version}' failed; "
        + $"install it on a machine that has the package feed, and say where it is: {PinnedTool.Nanoff.Override}\n{why}");
}
