using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NanoNet.Validation;

namespace NanoNet.Reports.Ladder;

/// <summary>
/// What the ends of a connection said to each other, as text or in hexadecimal; "&gt;" is the client's, "&lt;" the server's. What TLS hides is written
/// where it could be decrypted, and else the octets on the wire.
/// </summary>
public static class StreamText
{
    private const int OctetsPerLine = 16;

    public static void Write(TextWriter writer, TcpConnectionRecord connection, bool inHex)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(connection);
        writer.WriteLine($"Connection {connection.Index}  {connection.Client} > {connection.Server}{Secrecy(connection.Tls)}");
        bool? speaker = null;
        var offsets = new long[2];

        foreach (var piece in connection.Stream)
        {
            if (speaker != piece.FromClient)
            {
                speaker = piece.FromClient;
                var milliseconds = (piece.TimeNs - connection.FirstTimeNs) / 1e6;
                writer.WriteLine();
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(piece.FromClient ? '>' : '<')} frame {piece.Frame}, {milliseconds:F3} ms"));
            }

            ref var offset = ref offsets[piece.FromClient ? 0 : 1];

            if (piece.Missing > 0)
            {
                writer.WriteLine($"[{piece.Missing} octets are not in the capture]");
            }
            else if (piece.Encrypted > 0)
            {
                writer.WriteLine($"[{piece.Encrypted} octets of a record are encrypted]");
            }
            else if (inHex)
            {
                WriteHex(writer, piece.Octets, offset);
            }
            else
            {
                writer.Write(Printable(piece.Octets));
            }

            offset += piece.Missing + piece.Octets.Count;
        }

        writer.WriteLine();
    }

    private static string Secrecy(TlsSessionRecord? tls) => tls?.Reading switch
    {
        null or TlsContentReading.NoData => string.Empty,
        TlsContentReading.Read => $"  {TlsName.Of(tls.Version)}, decrypted",
        TlsContentReading.PartlyRead => $"  {TlsName.Of(tls.Version)}, decrypted in part",
        _ => $"  {TlsName.Of(tls.Version) ?? "TLS"}, encrypted",
    };

    private static void WriteHex(TextWriter writer, IReadOnlyList<byte> octets, long offset)
    {
        for (var at = 0; at < octets.Count; at += OctetsPerLine)
        {
            var line = octets.Skip(at).Take(OctetsPerLine).ToArray();
            var hex = string.Join(' ', line.Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
            var text = string.Concat(line.Select(static octet => octet is >= 0x20 and < 0x7F ? (char)octet : '.'));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{offset + at:x8}  {hex,-47}  {text}"));
        }
    }

    /// <summary>Lines as they are; a terminal gets no control characters from a capture.</summary>
    private static string Printable(IReadOnlyList<byte> octets)
    {
        var text = new StringBuilder(octets.Count);

        foreach (var octet in octets)
        {
            if (octet is (byte)'\n' or (byte)'\t' or (>= 0x20 and < 0x7F))
            {
                text.Append((char)octet);
            }
            else if (octet != '\r')
            {
                text.Append('.');
            }
        }

        return text.ToString();
    }
}
