using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Scaffolding;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet new</c>: writes a firmware project of one's own, with a test.</summary>
public sealed class NewVerb : IVerb
{
    private readonly Argument<string> _name = new("NAME") { Description = "Of the project, its assembly and its namespace; also the folder that is made" };

    private readonly Option<bool> _tests = new("--tests") { Description = "Let its tests use NanoNet.Testing: segments, rules and time in the test, the capture attached to one that fails" };

    private readonly Option<bool> _json = CommonOptions.Json();

    public NewVerb()
    {
        Command = new Command("new", "Make a firmware project that builds with and without Visual Studio, and a test of it") { _name, _tests, _json };
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet new Greenhouse", "nanonet new Greenhouse --tests", "dotnet test --project Greenhouse/Greenhouse.Tests"];

    private int Invoke(ParseResult arguments, Output output)
    {
        var name = arguments.GetValue(_name)!;

        if (ProjectName.Problem(name) is { } problem)
        {
            throw new UserException(ExitCode.Usage, $"{problem}; try: nanonet new Greenhouse");
        }

        var checkout = Checkout.Find();
        var folder = Path.GetFullPath(name);
        RequireAbsent(name, folder);
        try
        {
            foreach (var (path, text) in new FirmwareTemplate(name, checkout, arguments.GetValue(_tests)).Files())
            {
                var file = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                using var stream = new FileStream(file, FileMode.CreateNew);
                stream.Write(Encoding.UTF8.GetBytes(text));
                Say(output, Path.Combine(name, path));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {folder}: {e.Message}", e);
        }

        if (!output.IsJson)
        {
            output.Report.WriteUnbroken($"Next: cd {name} && dotnet test --project {name}.Tests");
        }

        return (int)ExitCode.Ok;
    }

    private static void Say(Output output, string file)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "written", Id = file });
        }
        else
        {
            output.Report.WriteUnbroken(file);
        }
    }

    private static void RequireAbsent(string name, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UserException(ExitCode.Usage, $"{name} is already there: nanonet new overwrites nothing");
        }
    }
}
