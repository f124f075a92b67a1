using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Pe;
using NanoNet.Deploy.Target;
using Xunit;

namespace NanoNet.Deploy.Tests.Image;

public class DeploymentImageTests
{
    [Fact]
    public void Every_assembly_comes_after_those_that_it_needs_and_the_app_last()
    {
        var core = Samples.Assembly("mscorlib", "1.17.11.0");
        var text = Samples.Assembly("nanoFramework.System.Text", needs: ("mscorlib", "1.17.11.0"));
        var net = Samples.Assembly("System.Net", needs: [("mscorlib", "1.17.11.0"), ("nanoFramework.System.Text", "1.0.0.0")]);
        var app = Samples.Assembly("App", needs: ("System.Net", "1.0.0.0"));

        foreach (var libraries in (ImageAssembly[][])[[net, text, core], [core, net, text], [text, core, net]])
        {
            Assert.Equal(["mscorlib", "nanoFramework.System.Text", "System.Net", "App"], Make(app, libraries).Parts.Select(static part => part.Assembly.Name));
        }
    }

    [Fact]
    public void Library_that_nothing_needs_is_kept_and_comes_before_the_app()
    {
        var app = Samples.Assembly("App");

        Assert.Equal(["Zebra", "App"], Make(app, [Samples.Assembly("Zebra")]).Parts.Select(static part => part.Assembly.Name));
    }

    [Fact]
    public void Libraries_that_need_each_other_end_no_loop()
    {
        var one = Samples.Assembly("One", needs: ("Two", "1.0.0.0"));
        var two = Samples.Assembly("Two", needs: ("One", "1.0.0.0"));

        Assert.Equal(3, Make(Samples.Assembly("App", needs: ("One", "1.0.0.0")), [one, two]).Parts.Count);
    }

    [Fact]
    public void Assemblies_are_padded_with_zeros_to_four_octets_and_found_again_by_their_own_lengths()
    {
        // All four lengths modulo 4.
        var libraries = Enumerable.Range(0, 4).Select(static code => Samples.Assembly($"L{code}", code: code)).ToList();
        var image = Make(Samples.Assembly("App", code: 2), libraries);
        var octets = image.Octets.Span;
        var at = 0;

        foreach (var part in image.Parts)
        {
            Assert.Equal(at, part.Offset);
            Assert.Equal(PeError.None, PeFile.TryParse(octets[at..], out var file));
            Assert.Equal(part.Assembly.Name, file!.Name);
            var end = at + file.Length;
            at = (end + 3) & ~3;
            Assert.True(octets[end..at].IndexOfAnyExcept((byte)0) < 0);
        }

        Assert.Equal(at, octets.Length);
    }

    [Fact]
    public void Same_name_twice_is_refused_with_both_origins()
    {
        var complaint = Refused(Samples.Assembly("App"), [Samples.Assembly("System.Net", "1.0.0.0"), Samples.Assembly("System.Net", "2.0.0.0")]);

        Assert.Equal("System.Net is there twice, from package System.Net 1.0.0.0 and from package System.Net 2.0.0.0: a board would load both", complaint);
    }

    [Fact]
    public void Every_missing_reference_is_named_with_who_needs_it()
    {
        var complaint = Refused(Samples.Assembly("App", needs: [("mscorlib", "1.17.11.0"), ("System.Net", "1.11.60.0")]), []);

        Assert.Equal(
            "App needs mscorlib 1.17.11.0, which no package and no library of the app holds\nApp needs System.Net 1.11.60.0, which no package and no library of the app holds",
            complaint);
    }

    [Theory]
    [InlineData("1.17.11.0", true)]
    [InlineData("1.17.99.9", true)]
    [InlineData("1.18.11.0", false)]
    [InlineData("2.17.11.0", false)]
    public void First_two_numbers_of_a_reference_must_be_those_of_the_library(string version, bool fits)
    {
        var app = Samples.Assembly("App", needs: ("mscorlib", "1.17.11.0"));
        ImageAssembly[] libraries = [Samples.Assembly("mscorlib", version)];

        if (fits)
        {
            Assert.Equal(2, Make(app, libraries).Parts.Count);
        }
        else
        {
            Assert.Equal($"App needs mscorlib 1.17.11.0, but package mscorlib {version} is {version}: the first two numbers must be the same", Refused(app, libraries));
        }
    }

    [Fact]
    public void Native_checksum_that_the_firmware_does_not_have_is_refused_with_both_and_what_to_do()
    {
        var target = Samples.Target(natives: ("System.Net", "100.2.0.14", NativeChecksums.Of("System.Net", Version.Parse("100.2.0.14"))));
        var net = Samples.Assembly("System.Net", "1.11.60.0", native: 0x6DFA71D6);

        var complaint = Refused(Samples.Assembly("App"), [net], target);

        Assert.Equal(
            "System.Net (package System.Net 1.11.60.0) has native checksum 0x6DFA71D6 (version 100.2.0.12), but the firmware ESP32_OLIMEX has 0x8EFB9944 (version 100.2.0.14): " +
            "take the package for that version, or a firmware for this package (nanonet flash --update)",
            complaint);
    }

    [Theory]
    [InlineData(0x6DFA71D6, 0x6DFA71D6u, true)]
    [InlineData(0x6DFA71D6, 0x6DFA71D7u, false)]
    [InlineData(0u, 0x6DFA71D6u, false)]
    [InlineData(0x12345678, null, true)]
    public void Native_half_fits_by_its_checksum_alone(uint assembly, uint? firmware, bool fits)
    {
        var target = Samples.Target(natives: ("System.Net", "100.2.0.12", firmware));
        ImageAssembly[] libraries = [Samples.Assembly("System.Net", native: assembly)];

        Assert.Equal(fits, ImageCheck.Problems(libraries, target).Count == 0);
    }

    [Fact]
    public void Unknown_checksum_of_a_native_half_is_said_to_be_unchecked()
    {
        var target = Samples.Target(natives: [("System.Net", "100.2.0.99", null), ("System.Math", "100.0.5.5", 7)]);
        ImageAssembly[] libraries = [Samples.Assembly("System.Net", native: 9), Samples.Assembly("System.Math", native: 7), Samples.Assembly("System.Threading")];

        Assert.Equal(["System.Net"], ImageCheck.Unchecked(libraries, target));
    }

    [Fact]
    public void Native_half_that_the_firmware_lacks_is_refused()
    {
        var complaint = Refused(Samples.Assembly("App"), [Samples.Assembly("nanoFramework.Hardware.Esp32", native: 0x6A20A689)]);

        Assert.Contains("has native methods, checksum 0x6A20A689, and the firmware ESP32_OLIMEX has no native half of it", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_as_long_as_the_deployment_region_fits_and_four_octets_more_do_not()
    {
        var app = Samples.Assembly("App", code: 3);
        var length = Make(app, []).Octets.Length;

        Assert.Equal(length, DeploymentImage.Make(app, [], Samples.Target(room: length)).Octets.Length);
        Assert.Equal(
            $"the image has {length} octets, but the deployment region of esp32-olimex holds {length - 4}", Refused(app, [], Samples.Target(room: length - 4)));
    }

    [Fact]
    public void Converted_file_of_another_version_than_its_IL_is_refused()
    {
        var octets = Samples.Assembly("System.Net", "1.11.60.0").Octets.ToArray();

        var complaint = Assert.Throws<DeployException>(() => ImageAssembly.Create("System.Net", Samples.V("1.11.61.0"), "package X", octets, [], null));
        var other = Assert.Throws<DeployException>(() => ImageAssembly.Create("System.Math", Samples.V("1.11.60.0"), "package X", octets, [], null));
        var broken = Assert.Throws<DeployException>(() => ImageAssembly.Create("System.Net", Samples.V("1.11.60.0"), "package X", octets[..^1], [], null));

        Assert.Equal("System.Net.pe of package X is System.Net 1.11.60.0, but the assembly beside it is System.Net 1.11.61.0: they do not belong together", complaint.Message);
        Assert.Contains("they do not belong together", other.Message, StringComparison.Ordinal);
        Assert.Equal("System.Net.pe of package X cannot be used: it is cut off", broken.Message);
        Assert.All([complaint, other, broken], static e => Assert.Equal(DeployFault.Tools, e.Fault));
    }

    [Fact]
    public void Manifest_says_what_lies_where()
    {
        var image = Make(Samples.Assembly("App", "0.1.0.0", needs: ("mscorlib", "1.17.11.0")), [Samples.Assembly("mscorlib", "1.17.11.0", native: 0x1549C856, code: 1)], Samples.Target(natives: ("mscorlib", "100.5.0.24", 0x1549C856)));

        var manifest = ImageManifest.Of(image, Samples.Target(), "/somewhere/app.bin", "0f5c7d1e92ab", "mdp 3.0.100");

        Assert.Equal(("esp32-olimex", "ESP32_OLIMEX", "app.bin", "0x001E0000", image.Octets.Length), (manifest.Board, manifest.Target, manifest.Image, manifest.DeployAddress, manifest.Length));
        var (core, app) = (manifest.Assemblies[0], manifest.Assemblies[1]);
        Assert.Equal(("mscorlib", "1.17.11.0", "0x001E0000", 0, "0x1549C856"), (core.Name, core.Version, core.Address, core.Offset, core.NativeChecksum));
        Assert.Equal(($"0x{Samples.DeployAddress + app.Offset:X8}", null), (app.Address, app.NativeChecksum));
        Assert.True(app.Offset >= core.Length && app.Offset % 4 == 0);
    }

    private static DeploymentImage Make(ImageAssembly app, IReadOnlyList<ImageAssembly> libraries, TargetFirmware? target = null) =>
        DeploymentImage.Make(app, libraries, target ?? Samples.Target());

    private static string Refused(ImageAssembly app, IReadOnlyList<ImageAssembly> libraries, TargetFirmware? target = null)
    {
        var refused = Assert.Throws<DeployException>(() => Make(app, libraries, target));
        Assert.Equal(DeployFault.Firmware, refused.Fault);
        return refused.Message;
    }
}
