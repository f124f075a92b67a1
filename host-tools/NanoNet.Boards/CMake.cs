using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace NanoNet.Boards;

/// <summary>Runs cmake on the native sources.</summary>
internal static class CMake
{
    private const string HowToInstall = "run host-tools/setup/prerequisites";

    /// <summary>Configures, with variables, and builds. The output of what fails goes to <paramref name="log"/>.</summary>
    /// <exception cref="NativeBuildException">cmake, a compiler or a build program is missing, or one of them fails.</exception>
    public static async Task RunAsync(
        CCompiler compiler, string sources, string build, IReadOnlyDictionary<string, string> variables, string log, CancellationToken cancellation)
    {
        var generator = SearchPath.Find("ninja") is not null ? "Ninja" : "Unix Makefiles";

        Require("cmake", "cmake");
        Require(compiler.Program, "C compiler");
        Require(generator == "Ninja" ? "ninja" : "make", "make or ninja");

        string[] configure = ["-S", sources, "-B", build, "-G", generator, .. variables.Select(variable => $"-D{variable.Key}={variable.Value}")];
        string[] make = ["--build", build, "--parallel", $"{Environment.ProcessorCount}"];
        await StepAsync(compiler, configure, log, cancellation).ConfigureAwait(false);
        await StepAsync(compiler, make, log, cancellation).ConfigureAwait(false);
    }

    private static async Task StepAsync(
        CCompiler compiler, IReadOnlyList<string> arguments, string log, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("cmake", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        compiler.Tell(start.Environment);
        using var process = Process.Start(start) ?? throw new NativeBuildException("cannot start cmake");
        var lines = new List<string>();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null)
            {
                lock (lines)
                {
                    lines.Add(line.Data);
                }
            }
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            await File.WriteAllLinesAsync(log, lines, cancellation).ConfigureAwait(false);
            var first = lines.FirstOrDefault(IsError) ?? $"cmake ended with {process.ExitCode}";
            throw new NativeBuildException($"the native build failed: {first.Trim()} (all of it: {log})");
        }
    }

    private static bool IsError(string line) =>
        line.Contains("error: ", StringComparison.Ordinal) || line.StartsWith("CMake Error", StringComparison.Ordinal);

    private static void Require(string program, string what)
    {
        if (SearchPath.Find(program) is null)
        {
            throw new NativeBuildException($"no {what} ({program}) on PATH, which the virtual board's lwIP needs: {HowToInstall}");
        }
    }
}
