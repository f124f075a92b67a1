using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.CommandLine;

public sealed class FaultOptionsTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData("verify")]
    [InlineData("run")]
    public async Task Help_lists_every_fault_with_its_form(string verb)
    {
        var result = await _tool.Run(verb, "--help");

        Assert.Equal([], FaultOption.All.Where(option => !result.Output.Contains($"{option.Name} <{option.Form}>", StringComparison.Ordinal)).Select(static option => option.Name));
    }

    [Fact]
    public void Readme_names_every_fault_and_its_own_page_every_form_and_kind()
    {
        var readme = File.ReadAllText(Path.Combine(TestCheckout.Root, "README.md"));
        var page = File.ReadAllText(Path.Combine(TestCheckout.Root, "host-tools", "NanoNet.Bench", "Faults", "README.md"));

        Assert.Equal([], FaultOption.All.Where(option => !readme.Contains($"`{option.Name}", StringComparison.Ordinal)).Select(static option => option.Name));
        Assert.Equal([], FaultOption.All.Where(option => !page.Contains($"| `{option.Name}` | `{option.Form}` |", StringComparison.Ordinal)).Select(static option => option.Name));
        Assert.Equal([], FrameKind.All.Where(kind => !page.Contains($"`{kind.Name}`", StringComparison.Ordinal)).Select(static kind => kind.Name));
    }

    public void Dispose() => _tool.Dispose();
}
