using System;

namespace NanoNet.Capture;

/// <summary>Names what a file is that is no capture of a kind that is read, where its first octets tell.</summary>
internal static class ForeignFormat
{
    /// <summary>As many octets as are looked at.</summary>
    public const int PrefixLength = 8;

    /// <param name="begin">The first octets of the file, fewer where it is shorter.</param>
    /// <returns>What it is and how it becomes one that is read; null where nobody can tell.</returns>
    public static string? Describe(ReadOnlySpan<byte> begin) =>
        begin.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) ? Compressed("xz")
        : begin.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) ? Compressed("zstd")
        : begin.StartsWith((ReadOnlySpan<byte>)[0x04, 0x22, 0x4D, 0x18]) ? Compressed("lz4")
        : begin.StartsWith("BZh"u8) ? Compressed("bzip2")
        : begin.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "this is compressed twice; decompress it once: gzip -dc FILE | nanonet analyze -"
        : begin.StartsWith("PK\u0003\u0004"u8) ? "this is a ZIP archive, not a capture; take the capture out of it"
        : begin.StartsWith("snoop\0\0\0"u8) ? Other("snoop")
        : begin.StartsWith("GMBU"u8) || begin.StartsWith("RTSS"u8) ? Other("Network Monitor")
        : begin.StartsWith((ReadOnlySpan<byte>)[0xA1, 0xB2, 0xCD, 0x34]) || begin.StartsWith((ReadOnlySpan<byte>)[0x34, 0xCD, 0xB2, 0xA1]) ? Other("modified pcap")
        : null;

    private static string Compressed(string program) => $"this is compressed by {program}, and of such files only those of gzip are read; decompress it first: {program} -dc FILE | nanonet analyze -";

    private static string Other(string name) => $"this is a capture in the format of {name}, which is not read; convert it first: editcap -F pcapng FILE COPY";
}
