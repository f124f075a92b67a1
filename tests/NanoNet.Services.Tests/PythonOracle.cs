using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>A program of <c>tests/clients</c> that says of each line what a library of Python thinks of it.</summary>
internal static class PythonOracle
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Asks about many lines at once; skips the test on a machine without the library.</summary>
    /// <param name="program">The program, without its folder.</param>
    /// <param name="library">The library that it takes; Debian's package is python3- and this.</param>
    /// <param name="lines">The questions, a line each.</param>
    /// <returns>The answers, one for each line.</returns>
    public static async Task<IReadOnlyList<string>> Ask(string program, string library, IEnumerable<string> lines)
    {
        var root = typeof(PythonOracle).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Root").Value!;

        if (!Directory.Exists($"/usr/lib/python3/dist-packages/{library}"))
        {
            Assert.Skip($"python3-{library} is not installed (tests/setup)");
        }

        using var process = Process.Start(
            new ProcessStartInfo(Python, [Path.Combine(root, "tests", "clients", program)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        var answers = await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return answers.TrimEnd('\n').Split('\n');
    }
}
