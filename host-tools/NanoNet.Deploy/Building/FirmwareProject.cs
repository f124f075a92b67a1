using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;

namespace NanoNet.Deploy.Building;

/// <summary>A firmware project (.nfproj).</summary>
public static partial class FirmwareProject
{
    private const string Extension = ".nfproj";

    /// <summary>The project that a path means: itself, or the only one in a folder.</summary>
    /// <returns>Null where the path is neither a project nor a folder.</returns>
    /// <exception cref="DeployException">The folder holds none, or several.</exception>
    public static string? At(string path)
    {
        if (!Directory.Exists(path))
        {
            return path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && File.Exists(path) ? Path.GetFullPath(path) : null;
        }

        var projects = Directory.GetFiles(path, "*" + Extension);

        // What "nanonet new" makes: a solution, the project one folder below.
        if (projects.Length == 0)
        {
            projects = [.. Directory.GetDirectories(path).SelectMany(static folder => Directory.GetFiles(folder, "*" + Extension))];
        }

        return projects switch
        {
            [var only] => Path.GetFullPath(only),
            [] => throw new DeployException(DeployFault.Request, $"no firmware project ({Extension}) in {path}"),
            _ => throw new DeployException(DeployFault.Request, $"{path} holds several projects: name one of {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}"),
        };
    }

    /// <summary>Compiles it.</summary>
    /// <param name="project">Its path.</param>
    /// <param name="limit">The compiler counts as hung when it takes longer.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The path of the app.</returns>
    /// <exception cref="DeployException">It does not compile; the message holds the compiler's errors.</exception>
    public static string Compile(string project, TimeSpan limit, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(project)!;
        IReadOnlyList<string> common = [project, "-nologo", "-p:Configuration=Release"];
        var (exitCode, output) = ChildProgram.Run(ChildProgram.DotNet, ["build", .. common, "-v:q", "-tl:off"], folder, limit, cancellation);

        if (exitCode != 0)
        {
            var errors = Complaint().Matches(output).Select(static match => match.Value.Trim()).Distinct().ToList();
            throw new DeployException(DeployFault.Compilation, $"{Path.GetFileName(project)} does not compile:\n{(errors.Count == 0 ? ChildProgram.LastLine(output) : string.Join('\n', errors))}");
        }

        var (_, target) = ChildProgram.Run(ChildProgram.DotNet, ["msbuild", .. common, "-getProperty:TargetPath"], folder, limit, cancellation);
        var path = ChildProgram.LastLine(target);
        return File.Exists(path) ? path : throw new DeployException(DeployFault.Compilation, $"{Path.GetFileName(project)} was built, but there is no {path}");
    }

    [GeneratedRegex(@"[^\r\n]*: error [^\r\n\[]*")]
    private static partial Regex Complaint();
}
