extern alias board;

using Xunit;
using Console = board::System.Console;

namespace NanoNet.VirtualBoard.Tests;

public class BoardConsoleTests
{
    [Fact]
    public void WriteLine_ends_with_CR_LF() => Assert.Equal("a\r\n\r\n", FakeRun.Of(() =>
    {
        Console.WriteLine("a");
        Console.WriteLine();
    }).Serial.Text);

    [Fact]
    public void Write_without_a_line_end_waits_for_one()
    {
        Assert.Equal("", FakeRun.Of(() => Console.Write("abc")).Serial.Text);

        Assert.Equal(["abcdef\r\n"], FakeRun.Of(() =>
        {
            Console.Write("abc");
            Console.WriteLine("def");
        }).Serial.Pieces);
    }

    [Theory]
    [InlineData(80, 0)]
    [InlineData(81, 81)]
    [InlineData(300, 254)]
    public void Write_of_more_than_80_octets_comes_out(int length, int shown) =>
        Assert.Equal(shown, FakeRun.Of(() => Console.Write(new string('x', length))).Serial.Text.Length);

    [Fact]
    public void Write_stops_at_NUL() => Assert.Equal("a\r\n", FakeRun.Of(() =>
    {
        Console.Write("a\0b");
        Console.WriteLine();
    }).Serial.Text);

    [Fact]
    public void Write_is_UTF8() => Assert.Equal("hé ☃\r\n", FakeRun.Of(() => Console.WriteLine("hé ☃")).Serial.Text);
}
