using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Flashing;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Tests.StandIns;
using NanoNet.Flash;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Each error code of nanoff: whose trouble it is, and advice that can be followed.</summary>
public partial class NanoffCodeTests
{
    // By what nanoff's ExitCodes.cs says that each means, not by our own table of advice.
    private static readonly (ExitCode ExitCode, TroubleClass Class, string[] Codes)[] s_expected =
    [
        // A board, probe, port, flash, program or network of the desk that does not do its part.
        (ExitCode.BenchBroken, TroubleClass.Bench,
        [
            "E1000", "E1003", "E1004", "E1005", "E2000", "E2001", "E2002", "E2003", "E3000", "E3001", "E3002", "E3003", "E3004", "E3005", "E3006", "E4000", "E4001", "E4002", "E4003",
            "E4004", "E4005", "E5000", "E5001", "E5002", "E5005", "E5006", "E5010", "E5022", "E5030", "E5031", "E5040", "E5041", "E6000", "E6002", "E7000", "E8000", "E8001", "E8002",
            "E9000", "E9002", "E9003", "E9006", "E9007", "E9010", "E9014", "E9015",
        ]),

        // A file, a port, a target or an address that somebody named and that is none.
        (ExitCode.Usage, TroubleClass.Test, ["E1002", "E5003", "E5004", "E6001", "E8003", "E9005", "E9008", "E9009", "E9011", "E9012"]),

        // Words of a command line that nanonet makes without being asked.
        (ExitCode.InternalError, TroubleClass.Test, ["E5007", "E5008", "E5009", "E9004", "E9013"]),

        // It is in the board, and does not run.
        (ExitCode.ChecksFailed, TroubleClass.Firmware, ["E1006"]),
    ];

    // Of nanoff's own options, those that advice leads to.
    private static readonly string[] s_ofNanoff = ["--listnativestlink", "--listtargets", "--updatearchive"];

    public static TheoryData<string> Remedies { get; } = [.. NanoffAdvice.All.Select(static advice => advice.Remedy).Distinct()];

    [Fact]
    public void Every_code_ends_in_the_class_and_exit_code_of_what_it_means()
    {
        using var stage = new Stage();
        var nanoff = new Nanoff(stage.WriteProgram("nanoff", "echo \"Error $1: words\"; exit $2"), TimeSpan.FromMinutes(5));

        Assert.Equal(s_expected.SelectMany(static row => row.Codes).Order(StringComparer.Ordinal), NanoffAdvice.All.Select(static advice => advice.Code).Order(StringComparer.Ordinal));

        foreach (var (exitCode, whose, codes) in s_expected)
        {
            foreach (var code in codes)
            {
                // As much of the exit code as Unix leaves of it.
                var status = int.Parse(code.AsSpan(1), CultureInfo.InvariantCulture) & 0xFF;
                var trouble = Assert.Throws<FlashException>(() => nanoff.Run([code, $"{status}"], static _ => { }, CancellationToken.None));
                var end = FlashSession.CodeOf(trouble.Fault);
                Assert.Equal((code, exitCode, whose), (code, end, RunTrouble.ClassOf(end)));
                var advice = NanoffAdvice.For(code);
                Assert.StartsWith($"nanoff {code}: {advice.Meaning}; {advice.Remedy}\nit said: Error {code}: words", trouble.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Remedies))]
    public void Advice_for_a_code_names_options_that_there_are(string remedy)
    {
        Assert.DoesNotContain('{', remedy);
        AssertVerbs(remedy);

        foreach (Match option in Option().Matches(remedy))
        {
            var before = remedy[..option.Index];
            var known = before.Contains("dotnet tool", StringComparison.Ordinal) ? ["--global", "--version"]
                : before.EndsWith("nanoff ", StringComparison.Ordinal) ? s_ofNanoff
                : before.Contains("nanonet ", StringComparison.Ordinal) ? [option.Value]
                : OptionsOf("flash");
            Assert.Contains(option.Value, known);
        }
    }

    [Fact]
    public void Nanoff_is_never_updated_to_another_version_than_the_one_that_nanonet_is_made_for() => Assert.All(
        NanoffAdvice.All.Where(static advice => advice.Remedy.Contains("dotnet tool", StringComparison.Ordinal)),
        static advice => Assert.EndsWith($"--version {PinnedTool.Nanoff.Version}", advice.Remedy, StringComparison.Ordinal));

    [Fact]
    public void Commands_that_the_tool_advises_have_verbs_and_options_that_there_are()
    {
        var sources = Directory.GetFiles(Path.Combine(TestCheckout.Root, "host-tools"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/Templates/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));

        Assert.True(sources.Sum(static path => AssertVerbs(File.ReadAllText(path))) > 30, "the tool advises less than is known: does the pattern still find it?");
    }

    private static int AssertVerbs(string text)
    {
        var commands = Command().Matches(text);

        foreach (Match command in commands)
        {
            var options = OptionsOf(command.Groups[1].Value);
            Assert.All(Option().Matches(command.Groups[2].Value), option => Assert.True(options.Contains(option.Value), $"{command.Value}: there is no {option.Value}"));
        }

        return commands.Count;
    }

    private static string[] OptionsOf(string verb)
    {
        var command = NanoNetCommand.Verbs().Select(static one => one.Command).SingleOrDefault(one => one.Name == verb);
        Assert.True(command is not null, $"there is no verb {verb}");
        return [.. command.Options.SelectMany(static option => (IEnumerable<string>)[option.Name, .. option.Aliases]), "--verbose", "--help"];
    }

    // A command line of nanonet with an option: up to where a sentence goes on, or the program begins that run starts.
    [GeneratedRegex("nanonet ([a-z]+)\\b((?: (?!-- )[^'\"`;:(),<\\s]+)* --[a-z][a-z-]*(?: (?!-- )[^'\"`;:(),<\\s]+)*)")]
    private static partial Regex Command();

    [GeneratedRegex("(?<= )--[a-z][a-z-]*")]
    private static partial Regex Option();
}
