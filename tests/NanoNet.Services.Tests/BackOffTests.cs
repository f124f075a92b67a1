using System.Linq;
using Xunit;

namespace NanoNet.Services.Tests;

public class BackOffTests
{
    [Fact]
    public void Failed_pause_doubles_up_to_the_longest()
    {
        var backOff = new BackOff();
        var pauses = Enumerable.Range(0, 9).Select(_ =>
        {
            backOff.Failed();
            return backOff.Pause;
        });

        Assert.Equal([50, 100, 200, 400, 800, 1600, 3200, 5000, 5000], pauses);
    }

    [Fact]
    public void Failed_every_third_in_a_row_asks_for_a_new_socket()
    {
        var backOff = new BackOff();

        Assert.Equal([false, false, true, false, false, true], Enumerable.Range(0, 6).Select(_ => backOff.Failed()));
    }

    [Fact]
    public void Succeeded_ends_the_row()
    {
        var backOff = new BackOff();
        backOff.Failed();
        backOff.Failed();

        backOff.Succeeded();

        Assert.Equal(ServerLimits.FirstBackOff, backOff.Pause);
        Assert.False(backOff.Failed());
    }
}
