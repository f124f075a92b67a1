using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>One connection as tcptrace counts it; "a" sent the first packet.</summary>
internal sealed class TcptraceConnection(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string A => $"{Address("host_a")} {Text("port_a")}";

    public string B => $"{Address("host_b")} {Text("port_b")}";

    /// <summary>Both endpoints, whoever was first.</summary>
    public string Key => string.Join(' ', ((string[])[A, B]).Order(StringComparer.Ordinal));

    /// <summary>A count of one direction.</summary>
    public long Of(string name, bool isFromA) =>
        long.TryParse(Text($"{name}_{(isFromA ? "a2b" : "b2a")}"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>A count of both directions.</summary>
    public long Of(string name) => Of(name, true) + Of(name, false);

    /// <summary>What it counts otherwise than we do, of what nobody can argue about: packets, octets of data, SYNs, FINs and resets.</summary>
    public IEnumerable<string> Differences(TcpConnectionRecord ours)
    {
        var isClientA = A == $"{ours.Client.Address} {ours.Client.Port}";

        foreach (var (end, isA) in new[] { (ours.ClientEnd, isClientA), (ours.ServerEnd, !isClientA) })
        {
            var (syns, fins) = SynsAndFins(isA);
            (string What, long Theirs, long Ours)[] counts =
            [
                ("packets", Of("total_packets", isA), end.Packets),
                ("octets", Of("actual_data_bytes", isA), end.DataOctets),
                ("SYNs", syns, end.Syns + end.SynAcks),
                ("FINs", fins, end.Fins),
                ("resets", Of("resets_sent", isA), end.Resets),
            ];

            foreach (var (what, theirs, mine) in counts.Where(count => count.Theirs != count.Ours))
            {
                yield return $"{what} from {(isA ? A : B)}: {theirs}, not {mine}";
            }
        }
    }

    /// <summary>The endpoints of one of our connections, as <see cref="Key"/> has them.</summary>
    public static string KeyOf(TcpConnectionRecord ours) => string.Join(
        ' ',
        ((string[])[$"{ours.Client.Address} {ours.Client.Port}", $"{ours.Server.Address} {ours.Server.Port}"]).Order(StringComparer.Ordinal));

    /// <summary>SYNs, those with ACK included, and FINs of one direction.</summary>
    public (long Syns, long Fins) SynsAndFins(bool isFromA)
    {
        var parts = Text($"SYN/FIN_pkts_sent_{(isFromA ? "a2b" : "b2a")}").Split('/');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private string Text(string name) => cells[columns[name]].Trim();

    // IPv6 addresses are written out in full, but for the loopback's, which begins with one colon only.
    private string Address(string name)
    {
        var text = Text(name) == ":0001" ? "::1" : Text(name);
        return IPAddress.TryParse(text, out var address) ? address.ToString() : text;
    }
}
