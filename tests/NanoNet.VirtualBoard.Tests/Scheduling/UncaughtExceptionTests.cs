extern alias board;

using System;
using Xunit;
using Thread = board::System.Threading.Thread;

namespace NanoNet.VirtualBoard.Tests;

public class UncaughtExceptionTests
{
    [Fact]
    public void Exception_of_main_is_printed_as_nanoCLR_does()
    {
        var text = FakeRun.OfFailing(() => throw new InvalidOperationException("boom")).Serial.Text;

        Assert.StartsWith(
            "    ++++ Exception System.InvalidOperationException - 0x00000000 (1) ++++\r\n    ++++ Message: boom\r\n    ++++ ",
            text,
            StringComparison.Ordinal);
        Assert.Matches(@"    \+\+\+\+ NanoNet\.VirtualBoard\.Tests\.UncaughtExceptionTests\S*::\S+ \[IP: [0-9a-f]{4}\] \+\+\+\+\r\n", text);
    }

    [Fact]
    public void Frames_that_no_board_has_are_not_printed()
    {
        var text = FakeRun.Of(() =>
        {
            using var timer = new board::System.Threading.Timer(_ => throw new InvalidOperationException("tick"), null, 1, -1);
            Thread.Sleep(10);
        }).Serial.Text;

        Assert.Contains("Message: tick", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Timer::Fire", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_without_a_message_has_none() =>
        Assert.Contains("    ++++ Message: \r\n", FakeRun.OfFailing(() => throw new InvalidOperationException()).Serial.Text, StringComparison.Ordinal);

    [Fact]
    public void Null_reference_has_the_name_of_its_result()
    {
        var text = FakeRun.OfFailing(() => _ = Null()!.Length).Serial.Text;
        Assert.Contains("++++ Exception System.NullReferenceException - CLR_E_NULL_REFERENCE (1) ++++", text, StringComparison.Ordinal);

        static string? Null() => null;
    }

    [Fact]
    public void Exception_ends_its_own_thread_only()
    {
        var finished = false;

        var run = FakeRun.Of(() =>
        {
            new Thread(() => throw new InvalidOperationException("one thread")).Start();
            Thread.Sleep(10);
            finished = true;
        });

        Assert.True(finished);
        Assert.Contains("(3) ++++", run.Serial.Text, StringComparison.Ordinal);
    }
}
