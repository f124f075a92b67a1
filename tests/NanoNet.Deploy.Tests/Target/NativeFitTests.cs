using System;
using System.Collections.Generic;
using NanoNet.Deploy.Target;
using Xunit;

namespace NanoNet.Deploy.Tests.Target;

public sealed class NativeFitTests
{
    private static readonly Dictionary<string, NativeHalf> s_held = new()
    {
        ["mscorlib"] = new NativeHalf(Samples.V("100.5.0.24"), 0x1549C856),
        ["System.Net"] = new NativeHalf(Samples.V("100.2.0.12"), 0x6DFA71D6),
    };

    [Theory]
    [InlineData("System.Net", 0x6DFA71D6u, null)]
    [InlineData("App", 0u, null)]
    [InlineData(null, 0u, null)]
    [InlineData(null, 0x1549C856u, null)]
    [InlineData("System.Net", 0x8EFB9944u, "System.Net 1.2.3.4 needs a native half with checksum 0x8EFB9944 (version 100.2.0.14), and the board's interpreter has 0x6DFA71D6 (version 100.2.0.12)")]
    [InlineData("System.Net", 0u, "System.Net 1.2.3.4 needs a native half with checksum 0x00000000, and the board's interpreter has 0x6DFA71D6 (version 100.2.0.12)")]
    [InlineData("System.Device.Adc", 0xE5B80F0Bu, "System.Device.Adc 1.2.3.4 needs a native half with checksum 0xE5B80F0B (version 100.0.0.0), and the board's interpreter has none of it")]
    [InlineData("Mine", 0x12345678u, "Mine 1.2.3.4 needs a native half with checksum 0x12345678, and the board's interpreter has none of it")]
    [InlineData(null, 0x12345678u, "an assembly of version 1.2.3.4 needs a native half with checksum 0x12345678, and the board's interpreter has none such")]
    public void Assembly_fits_if_the_board_has_its_half_with_its_checksum(string? name, uint checksum, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], NativeFit.Problems([new NeededHalf(name, Samples.V("1.2.3.4"), checksum)], s_held));

    [Theory]
    [InlineData("mscorlib", "100.5.0.24", 0x1549C856u, null)]
    [InlineData("mscorlib", "100.5.0.24", null, null)]
    [InlineData("mscorlib", "100.5.0.23", null, "mscorlib: the board has 0x1549C856 (version 100.5.0.24), not version 100.5.0.23")]
    [InlineData("mscorlib", "100.5.0.24", 0x9F295833u, "mscorlib: the board has 0x1549C856 (version 100.5.0.24), not 0x9F295833 (version 100.5.0.24)")]
    [InlineData("System.Math", "100.0.5.5", 0x9F9E2A7Eu, "System.Math: the board has none, not 0x9F9E2A7E (version 100.0.5.5)")]
    public void Listing_differs_where_the_board_has_another_half_or_none(string name, string version, uint? checksum, string? difference)
    {
        var listed = new Dictionary<string, NativeHalf> { [name] = new(Version.Parse(version), checksum) };

        Assert.Equal(difference is null ? [] : [difference], NativeFit.Differences(listed, s_held));
    }
}
