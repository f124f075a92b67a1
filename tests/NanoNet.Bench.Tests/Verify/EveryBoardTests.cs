using System.IO;
using System.Linq;
using NanoNet.Boards;
using Xunit;

namespace NanoNet.Bench.Tests;

/// <summary>Every board of the repository boots as a virtual one with its target's lwIP options, gets an address, and answers.</summary>
public sealed class EveryBoardTests
{
    private static readonly string[] s_scenarios = ["BOOT-*", "DHCP-BOUND", "ICMP-ECHO", "TCP-OPEN-CLOSE", "UDP-ECHO", "HTTP-GET", "HTTP-STATUS"];

    public static TheoryData<string> Names => [.. Directory.GetDirectories(BuiltBoard.Boards).Where(static folder => File.Exists(Path.Combine(folder, BoardCatalog.ProfileName))).Select(static folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Board_boots_gets_an_address_and_answers(string name)
    {
        using var built = new BuiltBoard(name);

        var result = VerifyRun.Run(built.Options with { Setup = built.Setup with { Network = BoardNetwork.Dhcp }, IsVirtualTime = true, Scenarios = s_scenarios });

        Assert.Null(result.Broken);
        Assert.Equal(
            "",
            string.Join("\n", result.Scenarios.Where(static one => one.Outcome != ScenarioOutcome.Passed).Select(static one => $"{one.Id} {one.Outcome}: expected {one.Expected}; seen {one.Seen}")));
        Assert.Contains(result.Scenarios, static one => one.Id == "HTTP-GET");
        Assert.True(result.IsPassed);
        Assert.Equal(built.Profile.Network.Mac, result.Banner!.Mac.ToString(), ignoreCase: true);
    }
}
