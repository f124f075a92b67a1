using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>nanoFramework's TestFramework in firmware: what fails, and what it says.</summary>
public class TestFrameworkTests
{
    [Fact]
    public async Task Assertions_that_hold_are_silent_and_others_say_what_was_expected()
    {
        string[] lines = await Run(10, """
            Assert.AreEqual(1, 1); Assert.AreEqual("a", "a"); Assert.IsInstanceOfType(1, typeof(int)); Assert.Contains("b", "abc");
            Assert.ThrowsException(typeof(ArgumentException), () => throw new ArgumentException()); CollectionAssert.AreEqual(new int[] { 1 }, new int[] { 1 });
            Say(Failure(() => Assert.AreEqual(1, 2, "why"))); Say(Failure(() => Assert.AreNotEqual("a", "a"))); Say(Failure(() => Assert.AreEqual((object)null, 1)));
            Say(Failure(() => Assert.IsTrue(false, "so"))); Say(Failure(() => Assert.StartsWith("x", "abc"))); Say(Failure(() => Assert.AreSame(1, 1)));
            Say(Failure(() => Assert.ThrowsException(typeof(ArgumentException), () => { }))); Say(Failure(() => CollectionAssert.AreEqual(new int[] { 1, 2 }, new int[] { 1, 3 }, "m")));
            Say(Failure(() => Assert.Contains(null, "abc")));
            try { Assert.SkipTest("later"); } catch (SkipTestException e) { Say(e.Message); }
            """);
        Assert.Equal(
            [
                "Assert.AreEqual failed. Expected:<1>. Actual:<2>. why",
                "Assert.AreNotEqual failed. Expected any value except:<a>. Actual:<a>. ",
                "Assert.AreEqual failed. Expected:<(null)>. Actual:<1>. ",
                "Assert.IsTrue failed. so",
                "Assert.StartsWith failed. 'abc' does not start with 'x'. ",
                "Assert.AreSame failed. Do not pass value types to AreSame(). Values converted to Object will never be the same. Consider using AreEqual(). ",
                "Assert.ThrowsException failed. No exception thrown. ArgumentException exception was expected. ",
                "CollectionAssert.AreEqual failed. m(Element at index 1 do not match. Expected:<2>. Actual:<3>.)",
                "Assert.Contains failed. The parameter 'expected' is invalid. The value cannot be null.",
                "later",
            ],
            lines);
    }

    private static async Task<string[]> Run(int lines, string main)
    {
        var source = $$"""
            using System; using nanoFramework.TestFramework; using TestFrameworkShared;
            public static class Program
            {
                static void Say(object o) { Console.WriteLine("> " + o); }
                static string Failure(Action action) { try { action(); return "none"; } catch (AssertFailedException e) { return e.Message; } }
                public static void Main() { Console.WriteLine("Ready"); {{main}} }
            }
            """;
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.Compile("NFUnitTest", "exe", source));
        return rig.WaitForLines(lines);
    }
}
