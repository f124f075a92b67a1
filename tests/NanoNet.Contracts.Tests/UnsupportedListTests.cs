using System.IO;
using NanoNet.Contracts.Checking;
using Xunit;

namespace NanoNet.Contracts.Tests;

public class UnsupportedListTests
{
    private const string Text = """
        # M:A.Comment # not a line of it
        T:A.B | cannot be derived from: has more abstract members # derived
        T:A.Gone # gone
        M:A.C.Do(System.String,System.Int32) # two
        M:A.C.Do # none
        M:A.C.#ctor(System.Byte) # made
        P:A.C.Size set # settable
        E:A.C.Changed add # event
        """;

    [Theory]
    [InlineData("A.Gone", "gone")]
    [InlineData("A.C.Do(System.String, System.Int32)", "two")]
    [InlineData("A.C.Do()", "none")]
    [InlineData("A.C..ctor(System.Byte)", "made")]
    [InlineData("A.C.set_Size(System.Int32)", "settable")]
    [InlineData("A.C.add_Changed(System.EventHandler)", "event")]
    [InlineData("A.C.get_Size()", null)]
    [InlineData("A.Comment()", null)]
    [InlineData("A.B", null)]
    public void Reason_is_found_by_the_name_of_a_finding(string name, string? reason) =>
        Assert.Equal(reason, new UnsupportedList(new StringReader(Text)).ReasonOf(name));
}
