using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A day of the board that serves everything at once, HTTPS included.</summary>
public class Esp32DayTests
{
    [Fact]
    public async Task Board_is_after_a_day_what_it_was_before() => DayOfOperation.Live(await TestProfile.Esp32, OperatedBoards.Esp32());
}
