using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Reports.Checks;
using NanoNet.Wire;

namespace NanoNet.Cli.Capturing;

/// <summary>Remembers which hardware address sent each frame: a rule's verdict has frames, and a person asks whose they are.</summary>
internal sealed class FrameSenders
{
    // One octet for each; a capture of days must not fill the memory.
    private const int MaxFrames = 1 << 22;
    private const int MaxListed = 2;
    private const byte Unknown = 0;

    private readonly List<byte> _frames = [];
    private readonly List<MacAddress> _senders = [default];
    private readonly Dictionary<MacAddress, byte> _numbers = [];

    /// <summary>Takes the next frame.</summary>
    public void Add(ReadOnlySpan<byte> frame, LinkType linkType)
    {
        if (_frames.Count < MaxFrames)
        {
            _frames.Add(linkType == LinkType.Ethernet && frame.Length >= 2 * MacAddress.Length ? NumberOf(MacAddress.Read(frame[MacAddress.Length..])) : Unknown);
        }
    }

    /// <summary>The sender of a frame, from 1 on; null if it is not known.</summary>
    public MacAddress? Of(long frame) => frame <= _frames.Count && _frames[(int)frame - 1] is not Unknown and var number ? _senders[number] : null;

    /// <summary>"frame 4 from 02:00:00:00:00:01; frame 7, 9 from ..."</summary>
    public string Describe(IEnumerable<long> frames) => string.Join("; ", frames.GroupBy(Of).Select(static one =>
        $"frame {FrameList.Describe([.. one], MaxListed)}{(one.Key is { } sender ? $" from {sender}" : string.Empty)}"));

    private byte NumberOf(MacAddress sender)
    {
        if (!_numbers.TryGetValue(sender, out var number) && _senders.Count <= byte.MaxValue)
        {
            number = (byte)_senders.Count;
            _senders.Add(sender);
            _numbers.Add(sender, number);
        }

        return number;
    }
}
