using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Deploy.Building;

namespace NanoNet.Deploy.Conversion;

/// <summary>The MetadataProcessor as a program (package nanoFramework.Tools.MetadataProcessor.CLI): one start for each assembly.</summary>
/// <param name="file">What the user called it.</param>
/// <param name="program">What is started.</param>
/// <param name="before">Arguments that come before its own: the file itself where a runtime starts it.</param>
/// <param name="limit">It counts as hung when one assembly takes longer.</param>
public sealed class ProcessorProgram(string file, string program, IReadOnlyList<string> before, TimeSpan limit) : IMetadataProcessor
{
    /// <inheritdoc/>
    public string Name => ProcessorVersion.NameOf(file);

    /// <inheritdoc/>
    public void Convert(IReadOnlyList<ConversionOrder> orders, IReadOnlyDictionary<string, string> libraries, CancellationToken cancellation)
    {
        string[] hints = [.. libraries.SelectMany(static library => (string[])["-loadHints", library.Key, library.Value])];

        foreach (var order in orders)
        {
            File.Delete(order.Pe);

            // It does what its arguments say in their order. The last one: it is not the core library.
            string[] arguments = [.. before, .. hints, "-parse", order.Il, "-compile", order.Pe, "false"];
            var (exitCode, output) = ChildProgram.Run(program, arguments, Path.GetDirectoryName(order.Pe)!, limit, cancellation);

            // Some failures end with exit code 0 and no file.
            if (exitCode != 0 || !File.Exists(order.Pe))
            {
                throw new DeployException(DeployFault.Tools, $"the MetadataProcessor did not convert {Path.GetFileName(order.Il)}: {Said(output)}");
            }
        }
    }

    // What it says ends with a stack trace; the sentence comes before.
    private static string Said(string output) =>
        output.Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.Contains("xception", StringComparison.Ordinal) || line.StartsWith("Unable", StringComparison.Ordinal))
        ?? ChildProgram.LastLine(output);
}
