using System;
using System.Buffers.Binary;
using System.Linq;
using NanoNet.Deploy.Pe;
using NanoNet.MetadataProcessorDouble;
using Xunit;

namespace NanoNet.Deploy.Tests.Pe;

public class PeFileTests
{
    private const int TablesAt = 0x28;

    // The header of an assembly without tables, written down octet by octet; its two checksums were computed by another program.
    private const string Plain =
        "4e464d524b310000" + "586f3e92" + "00000000" + "00000000" + "00000000" + "ffffffff" + "0100020003000400" + "ffff" + "0100" +
        "7c0000007c0000007c0000007c0000007c0000007c0000007c0000007c000000" +
        "7c0000007c0000007c0000007c0000007c0000007c0000007c0000007c000000" + "0000000000000000000000000000000000000000";

    [Fact]
    public void Header_written_by_hand_is_read()
    {
        var octets = Convert.FromHexString(Plain);

        Assert.Equal(PeError.None, PeFile.TryParseWhole(octets, out var file));
        Assert.Equal(new Version(1, 2, 3, 4), file!.Version);
        Assert.Equal(PeFile.HeaderLength, file.Length);
        Assert.Null(file.Name);
        Assert.Empty(file.References);
    }

    [Fact]
    public void References_and_checksums_are_read()
    {
        var file = Read(new PeWriter
        {
            Name = "Greenhouse",
            Version = new Version(1, 11, 60, 7),
            NativeChecksum = 0x8EFB9944,
            References = [("mscorlib", new Version(1, 17, 11, 0)), ("System.Net", new Version(1, 11, 60, 0))],
            CodeLength = 13,
        });

        Assert.Equal("Greenhouse", file.Name);
        Assert.Equal(new Version(1, 11, 60, 7), file.Version);
        Assert.Equal(0x8EFB9944u, file.NativeChecksum);
        Assert.Equal([new PeReference("mscorlib", new Version(1, 17, 11, 0)), new PeReference("System.Net", new Version(1, 11, 60, 0))], file.References);
    }

    [Fact]
    public void Names_that_the_interpreter_knows_are_numbers_and_read_as_unknown()
    {
        var file = Read(new PeWriter { Name = "mscorlib", Version = new Version(1, 0, 0, 0), References = [("System.Net", new Version(1, 2, 0, 0))], HasNumberedNames = true });

        Assert.Null(file.Name);
        Assert.Equal(new PeReference(null, new Version(1, 2, 0, 0)), Assert.Single(file.References));
    }

    [Fact]
    public void Every_proper_prefix_is_refused()
    {
        var whole = Sample();

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.NotEqual(PeError.None, PeFile.TryParse(whole.AsSpan(0, length), out var file));
            Assert.Null(file);
        }
    }

    [Fact]
    public void Every_single_wrong_bit_is_refused()
    {
        var whole = Sample();

        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(PeFile.TryParseWhole(whole, out _) != PeError.None, $"bit {bit}");
            whole[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void What_is_wrong_is_named()
    {
        Assert.Equal(PeError.NoMarker, PeFile.TryParse("MZ"u8, out _));
        Assert.Equal(PeError.ForVersion2, PeFile.TryParse("NFMRK2\0\0"u8, out _));
        Assert.Equal(PeError.Truncated, PeFile.TryParse("NFMRK1\0\0"u8, out _));
        Assert.Equal(PeError.HeaderChecksum, Broken(0x1C, 9, seal: false));
        Assert.Equal(PeError.StringTable, Broken(0x26, 2, seal: true));
        Assert.Equal(PeError.Tables, Broken(TablesAt + 4, 0x10, seal: true));
        Assert.Equal(PeError.Tables, Broken(TablesAt, 0x7B, seal: true));
        Assert.Equal(PeError.AssemblyChecksum, Broken(PeFile.HeaderLength + 1, 0xFF, seal: false));
        Assert.Equal(PeError.Trailing, PeFile.TryParseWhole([.. Sample(), 0], out _));
        Assert.Equal(PeError.None, PeFile.TryParse([.. Sample(), 0], out _));
    }

    [Theory]
    [InlineData(0xFFFFFFFF)]
    [InlineData(0x80000000)]
    [InlineData(0x7FFFFFFF)]
    public void Table_far_beyond_the_file_is_no_exception(uint start)
    {
        var octets = Sample();
        BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(TablesAt + (15 * 4)), start);
        SealHeader(octets);

        Assert.Equal(PeError.Truncated, PeFile.TryParse(octets, out _));
    }

    [Fact]
    public void Every_error_has_words_of_its_own()
    {
        var errors = Enum.GetValues<PeError>();

        Assert.Equal(errors.Length, errors.Select(PeFile.Describe).Distinct().Count());
    }

    private static byte[] Sample() =>
        new PeWriter { Name = "App", Version = new Version(1, 0, 0, 0), References = [("mscorlib", new Version(1, 17, 11, 0))], CodeLength = 5 }.ToArray();

    private static PeFile Read(PeWriter writer)
    {
        Assert.Equal(PeError.None, PeFile.TryParseWhole(writer.ToArray(), out var file));
        return file!;
    }

    private static PeError Broken(int at, byte value, bool seal)
    {
        var octets = Sample();
        octets[at] = value;

        if (seal)
        {
            SealHeader(octets);
        }

        return PeFile.TryParse(octets, out _);
    }

    private static void SealHeader(byte[] octets) => PeWriter.Seal(octets);
}
