using System;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Deploy.Conversion;
using Xunit;

namespace NanoNet.Deploy.Tests.Packages;

/// <summary>What is fetched is fetched in one version, from one place of this repository.</summary>
public class PinnedToolTests
{
    [Fact]
    public void Every_tool_has_a_version_a_reason_and_a_way_to_take_another()
    {
        Assert.Equal(["metadata-processor", "nanoff"], PinnedTool.All.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(PinnedTool.All, static tool =>
        {
            Assert.Matches(@"^\d+\.\d+\.\d+$", tool.Version);
            Assert.NotEmpty(tool.Reason);
            Assert.StartsWith("--", tool.Override, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Converter_is_fetched_in_its_pinned_version() =>
        Assert.Equal($"{PinnedTool.MetadataProcessor.Package} {PinnedTool.MetadataProcessor.Version}", ProcessorLocation.Package.ToString());
}
