using System;
using System.Linq;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Target;
using NanoNet.MetadataProcessorDouble;
using Xunit;

namespace NanoNet.Deploy.Tests.Image;

public sealed class ImageContentsTests
{
    private const uint Net = 0x6DFA71D6;

    [Fact]
    public void Assemblies_are_read_one_behind_the_other_whatever_their_padding()
    {
        for (var code = 0; code < 8; code++)
        {
            byte[] image = [.. Padded(Pe("mscorlib", 1, code)), .. Padded(Pe("System.Net", Net, code + 1)), .. Padded(Pe("App", 0, code + 2))];

            Assert.Equal(
                [new NeededHalf("mscorlib", Samples.V("1.2.3.4"), 1), new NeededHalf("System.Net", Samples.V("1.2.3.4"), Net), new NeededHalf("App", Samples.V("1.2.3.4"), 0)],
                ImageContents.TryRead(image, null));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xFF)]
    public void Image_may_be_followed_by_what_flash_holds_that_is_not_written(byte octet)
    {
        var rest = new byte[64];
        rest.AsSpan().Fill(octet);

        Assert.Single(ImageContents.TryRead([.. Padded(Pe("App", 0)), .. rest], null)!);
    }

    [Fact]
    public void Image_that_is_cut_off_anywhere_or_damaged_is_none()
    {
        byte[] image = [.. Padded(Pe("mscorlib", 1)), .. Padded(Pe("App", 0, 9))];
        var first = Padded(Pe("mscorlib", 1)).Length;

        // Behind its last octet that is not zero there is padding alone.
        for (var length = 1; length < image.AsSpan().LastIndexOfAnyExcept((byte)0); length++)
        {
            var contents = ImageContents.TryRead(image.AsSpan(0, length), null);
            Assert.True(contents is null || (length <= first && length > first - 4), $"{length} octets are {contents?.Count} assemblies");
        }

        image[first + 0x30] ^= 1;
        Assert.Null(ImageContents.TryRead(image, null));
    }

    [Fact]
    public void Name_that_is_only_numbered_is_known_by_its_manifest_or_else_by_its_checksum()
    {
        var numbered = new PeWriter { Name = "Mine", Version = Samples.V("1.0.0.0"), NativeChecksum = 0x12345678, HasNumberedNames = true }.ToArray();
        var net = new PeWriter { Name = "System.Net", Version = Samples.V("1.11.0.0"), NativeChecksum = Net, HasNumberedNames = true }.ToArray();
        byte[] image = [.. Padded(numbered), .. Padded(net)];
        var libraries = DeploymentImage.Make(Samples.Assembly("App"), [Samples.Assembly("Mine", native: 0x12345678)], Samples.Target(natives: [("Mine", "1.0.0.0", 0x12345678)]));
        var manifest = ImageManifest.Of(libraries, Samples.Target(), "app.bin", null, "stand-in");

        Assert.Equal([null, "System.Net"], ImageContents.TryRead(image, null)!.Select(static one => one.Name));
        Assert.Equal(["Mine", "System.Net"], ImageContents.TryRead(image, manifest)!.Select(static one => one.Name));
    }

    private static byte[] Pe(string name, uint native, int code = 0) =>
        new PeWriter { Name = name, Version = Samples.V("1.2.3.4"), NativeChecksum = native, CodeLength = code }.ToArray();

    private static byte[] Padded(byte[] octets) => [.. octets, .. new byte[(4 - (octets.Length % 4)) % 4]];
}
