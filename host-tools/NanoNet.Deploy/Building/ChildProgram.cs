using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using NanoNet.Boards;

namespace NanoNet.Deploy.Building;

/// <summary>Runs another program to its end and keeps what it says.</summary>
internal static class ChildProgram
{
    /// <summary>A restore from a slow feed takes minutes; what takes longer than this hangs.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    /// <summary>The .NET that runs this tool, if it says which.</summary>
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } told ? told : "dotnet";

    /// <returns>Its exit code and all that it said on both streams.</returns>
    /// <exception cref="DeployException">It cannot be started, or hangs.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; it and all that it started were ended.</exception>
    public static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments, string folder, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // Servers of the build would outlive it and hold what it had open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        var said = new StringBuilder();
        var exitCode = Start(start, Follow, ending.Token);
        cancellation.ThrowIfCancellationRequested();
        string output;

        lock (said)
        {
            output = said.ToString();
        }

        return ending.IsCancellationRequested
            ? throw new DeployException(DeployFault.Tools, string.Create(CultureInfo.InvariantCulture, $"{program} was ended after {limit.TotalSeconds} s; it said: {LastLine(output)}"))
            : (exitCode, output);

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

    /// <summary>The last line that says anything.</summary>
    public static string LastLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? "nothing" : lines[^1];
    }

    private static int Start(ProcessStartInfo start, Action<TextReader> follow, CancellationToken ending)
    {
        try
        {
            // A converter that outlives a killed build would go on writing what the next build makes.
            return ProgramRun.Run(start, follow, ending, isLeashed: true);
        }
        catch (Win32Exception e)
        {
            throw new DeployException(DeployFault.Tools, $"cannot start {start.FileName}: {e.Message}", e);
        }
    }
}
