using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NanoNet.Cli.CommandLine;
using NanoNet.Contracts.Il;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet check</c>: what in compiled firmware a board refuses, or runs otherwise than .NET.</summary>
public sealed class CheckVerb : IVerb
{
    private readonly Argument<string[]> _files = CommonOptions.Files("Assemblies that were compiled for nanoFramework 1.x");
    private readonly Option<bool> _json = CommonOptions.Json();

    public CheckVerb()
    {
        Command = new Command("check", "Find what compiles and a board refuses, or runs otherwise") { _files, _json };
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet check bin/Release/MyApp.exe"];

    private int Invoke(ParseResult arguments, Output output)
    {
        var files = arguments.GetValue(_files)!;
        var check = new IlCheck(IlCheck.All(FirmwareLibraries.Load(Checkout.Find().Api, LibrariesBeside(files))));
        var problems = files.SelectMany(file => Inspect(check, file)).ToList();
        var errors = problems.Count(static problem => problem.IsError);

        foreach (var problem in problems)
        {
            if (output.IsJson)
            {
                output.Json(new JsonLine { Event = problem.IsError ? "error" : "warning", Id = problem.Code, Message = problem.ToString() });
            }
            else
            {
                output.Report.WriteUnbroken(problem.ToString());
            }
        }

        var exitCode = errors > 0 ? ExitCode.ChecksFailed : ExitCode.Ok;

        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "end", ExitCode = (int)exitCode });
        }
        else
        {
            output.Report.WriteUnbroken(problems.Count == 0 ? "nothing found" : $"{errors} errors, {problems.Count - errors} warnings");
        }

        return (int)exitCode;
    }

    // What lies beside an app goes onto the board with it.
    private static IEnumerable<string> LibrariesBeside(IEnumerable<string> files) =>
        files.Select(static file => Path.GetDirectoryName(Path.GetFullPath(file))!)
            .Distinct()
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Select(static library => Path.GetFileNameWithoutExtension(library));

    private static IReadOnlyList<IlProblem> Inspect(IlCheck check, string file)
    {
        try
        {
            return check.InspectFile(file);
        }
        catch (BadImageFormatException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot read {file}: {(Directory.Exists(file) ? "it is a folder: name the assembly in it" : e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message)}", e);
        }
    }
}
