using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A day of the small board: one connection at a time, for whom the others wait.</summary>
public class Stm32DayTests
{
    [Fact]
    public async Task Board_is_after_a_day_what_it_was_before() => DayOfOperation.Live(await TestProfile.Stm32, OperatedBoards.Stm32);

    [Fact]
    public async Task Same_seed_gives_the_same_hour()
    {
        var profile = await TestProfile.Stm32;
        Assert.Equal(FirstHour(profile), FirstHour(profile));
    }

    private static byte[] FirstHour(TestProfile profile)
    {
        using var rig = OperatedBoards.Boot(profile, OperatedBoards.Stm32, BoardNetwork.Dhcp);
        new Day(rig, seed: 1, secondsBetweenVisits: 60).Hour();
        rig.EndWithEveryRuleHeld();
        return File.ReadAllBytes(rig.CapturePath);
    }
}
