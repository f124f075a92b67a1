using NanoNet.Cli.CommandLine;
using Xunit;

namespace NanoNet.Cli.Tests.CommandLine;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("verfy", "verify")]
    [InlineData("VERIFY", "verify")]
    [InlineData("analyse", "analyze")]
    [InlineData("rn", "run")]
    [InlineData("xyzzy", null)]
    public void For_finds_the_nearest_name_or_none(string word, string? expected)
        => Assert.Equal(expected, Suggestion.For(word, ["verify", "run", "analyze", "boards"]));

    [Theory]
    [InlineData("analyse", " (did you mean 'analyze'?)")]
    [InlineData("esp32*", " (did you mean 'esp32-olimex' or 'esp32-lilygo'?)")]
    [InlineData("xyzzy", "")]
    public void NearHint_names_what_a_pattern_may_have_meant(string pattern, string expected)
        => Assert.Equal(expected, Suggestion.NearHint(pattern, ["analyze", "esp32-olimex", "esp32-lilygo"]));

    [Fact]
    public void For_finds_the_only_name_that_holds_the_word()
        => Assert.Equal("st-stm32f769i-discovery", Suggestion.For("f769i", ["esp32-olimex", "st-stm32f769i-discovery"]));
}
