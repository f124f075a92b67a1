using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Xml.Linq;
using NanoNet.Deploy.Building;

namespace NanoNet.Deploy.Conversion;

/// <summary>The MetadataProcessor as a task of MSBuild (package nanoFramework.Tools.MetadataProcessor.MsBuildTask, <c>lib/net6.0</c>): runs in the SDK's own MSBuild on every system,
/// all assemblies in one start.</summary>
/// <param name="file">The assembly that holds the task.</param>
/// <param name="limit">It counts as hung when it takes longer.</param>
public sealed partial class ProcessorTask(string file, TimeSpan limit) : IMetadataProcessor
{
    private const string TaskName = "nanoFramework.Tools.MetadataProcessor.MsBuildTask.MetaDataProcessorTask";
    private const string TargetName = "Convert";

    /// <inheritdoc/>
    public string Name => ProcessorVersion.NameOf(file);

    /// <inheritdoc/>
    public void Convert(IReadOnlyList<ConversionOrder> orders, IReadOnlyDictionary<string, string> libraries, CancellationToken cancellation)
    {
        foreach (var order in orders)
        {
            File.Delete(order.Pe);
        }

        var folder = Path.GetDirectoryName(orders[0].Pe)!;
        var project = Path.Combine(folder, "convert.proj");
        Project(orders, libraries.Values).Save(project);
        var (exitCode, output) = ChildProgram.Run(ChildProgram.DotNet, ["msbuild", project, "-nologo", "-v:m", "-tl:off", $"-t:{TargetName}"], folder, limit, cancellation);

        if (exitCode != 0 || orders.FirstOrDefault(static order => !File.Exists(order.Pe)) is not null)
        {
            var missing = orders.FirstOrDefault(static order => !File.Exists(order.Pe)) ?? orders[^1];
            var said = Complaint().Match(output) is { Success: true } match ? match.Groups[1].Value.Trim() : ChildProgram.LastLine(output);
            throw new DeployException(DeployFault.Tools, $"the MetadataProcessor did not convert {Path.GetFileName(missing.Il)}: {said}");
        }
    }

    private XDocument Project(IEnumerable<ConversionOrder> orders, IEnumerable<string> libraries) => new(new XElement(
        "Project",
        new XElement("UsingTask", new XAttribute("TaskName", TaskName), new XAttribute("AssemblyFile", Path.GetFullPath(file))),
        new XElement(
            "Target",
            new XAttribute("Name", TargetName),
            new XElement("ItemGroup", libraries.Select(static library => new XElement("Library", new XAttribute("Include", Escaped(library))))),
            orders.Select(static order => new XElement(
                TaskName,
                new XAttribute("LoadHints", "@(Library)"),
                new XAttribute("Parse", Escaped(order.Il)),
                new XAttribute("Compile", Escaped(order.Pe)))))));

    // What MSBuild would take for a list, a wildcard, a property or an item.
    private static string Escaped(string path) => string.Concat(path.Select(static character =>
        ";*?$@%()'".Contains(character, StringComparison.Ordinal) ? $"%{(int)character:X2}" : character.ToString()));

    [GeneratedRegex(@"error[^:\r\n]*: ([^\r\n\[]*)")]
    private static partial Regex Complaint();
}
