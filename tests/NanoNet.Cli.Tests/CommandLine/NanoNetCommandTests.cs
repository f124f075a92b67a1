using System;
using System.Linq;
using NanoNet.Cli.CommandLine;
using Xunit;

namespace NanoNet.Cli.Tests.CommandLine;

/// <summary>A command line that begins with a verb needs no other.</summary>
public sealed class NanoNetCommandTests
{
    [Fact]
    public void Name_of_a_verb_makes_that_one_alone()
    {
        var names = NanoNetCommand.Verbs().Select(static verb => verb.Command.Name).ToList();

        Assert.All(names, static name => Assert.Equal(name, Assert.Single(NanoNetCommand.VerbsOf(name)).Command.Name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("--no-color")]
    [InlineData("analyse")]
    [InlineData("")]
    public void Any_other_word_makes_all(string word) => Assert.Equal(NanoNetCommand.Verbs().Count, NanoNetCommand.VerbsOf(word).Count);
}
