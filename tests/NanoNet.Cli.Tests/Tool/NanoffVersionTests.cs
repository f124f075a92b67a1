using NanoNet.Boards;
using NanoNet.Flash;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>nanoff's words about itself.</summary>
public class NanoffVersionTests
{
    [Theory]
    [InlineData(".NET nanoFramework Firmware Flasher v2.5.88+4e6c5c3387", "2.5.88")]
    [InlineData(".NET nanoFramework Firmware Flasher v3.0.0-preview.1+c0ffee", "3.0.0-preview.1")]
    [InlineData("nanoff 2.5.162+baccab8", "2.5.162")]
    [InlineData("Updating to 1.9.1.224", null)]
    [InlineData("Copyright (C) 2019 .NET Foundation and nanoFramework project contributors", null)]
    [InlineData("", null)]
    public void Line_that_says_the_version_is_read_and_no_other(string line, string? version) => Assert.Equal(version, NanoffVersion.TryRead(line));

    [Fact]
    public void Version_that_nanonet_is_made_for_is_not_complained_of()
    {
        Assert.Null(NanoffVersion.Complaint(PinnedTool.Nanoff.Version));
        Assert.Contains(PinnedTool.Nanoff.Reason, NanoffVersion.Complaint("2.5.88")!, System.StringComparison.Ordinal);
    }
}
