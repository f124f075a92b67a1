using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Whether senders heed what routers say of the packets that a path carries (RFC 1191, RFC 8201).</summary>
internal sealed class PathMtuJudge(Evidence evidence, bool isLossless)
{
    // More paths than any bench has; who reports more is an attacker.
    private const int MaxPaths = 1024;

    /// <summary>A sender may ask again for more after so long (RFC 1191 section 6.3).</summary>
    private const long ValidNs = 600_000_000_000;

    /// <summary>What was on its way, or in the adapter's queue, when the message came.</summary>
    private const long GraceNs = Patience.AnswerNs;

    /// <summary>Longer ones than a link carries are cut by an adapter after the capture.</summary>
    private const int LinkMtu = 1500;

    /// <summary>No path carries less (RFC 1191 section 3, RFC 8200 section 5): a message that says so is none to heed.</summary>
    private const uint MinIPv4 = 68;

    private readonly Dictionary<(InternetAddress Source, InternetAddress Destination), Path> _paths = [];

    /// <summary>A router said that packets from one address to another may be so long.</summary>
    public void TakeTooBig(in FrameStamp frame, in InternetAddress source, in InternetAddress destination, uint mtu)
    {
        var least = source.IsIPv4 ? MinIPv4 : IcmpV6Message.MinimumMtu;

        if (mtu >= least && _paths.Count < MaxPaths)
        {
            _paths[(source, destination)] = new Path(mtu, frame.TimeNs, false);
        }
    }

    /// <summary>True once a host was told what some path carries.</summary>
    public bool HasPaths => _paths.Count > 0;

    /// <summary>Looks at a packet that must not be fragmented on its way.</summary>
    public void TakePacket(in FrameStamp frame, in DatagramInfo info, int length)
    {
        if (_paths.Count == 0 || !info.IsJudged || !_paths.TryGetValue((info.Source, info.Destination), out var path))
        {
            return;
        }

        if (length <= path.Mtu)
        {
            evidence.See(Fact.PathMtuHonoured);
            _paths[(info.Source, info.Destination)] = path with { IsUsed = true };
        }
        else if (frame.TimeNs - path.TimeNs is > GraceNs and < ValidNs && (isLossless || length <= LinkMtu))
        {
            evidence.Violate(new Violation(Fact.PathMtuIgnored, frame.Number, path.Mtu, length));
        }
    }

    public void Finish()
    {
        foreach (var path in _paths.Values)
        {
            if (!path.IsUsed)
            {
                evidence.See(Fact.PathMtuStillOpen);
            }
        }
    }

    private readonly record struct Path(uint Mtu, long TimeNs, bool IsUsed);
}
