using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Services;

namespace NanoNet.Attackers.Tests;

/// <summary>What proofs look at.</summary>
internal sealed class AttackEvidence
{
    private const long SecondNs = 1_000_000_000;

    private readonly ILookup<ushort, CapturedConnection> _answered;
    private readonly Lazy<bool> _areLostEchoesBeyondShare;

    /// <param name="capture">Every frame that proofs know.</param>
    /// <param name="services">The board's, as its banner says.</param>
    /// <param name="mailbox">Datagrams that wait for a UDP service at most (DEFAULT_UDP_RECVMBOX_SIZE).</param>
    public AttackEvidence(AttackCapture capture, IReadOnlyList<FirmwareService> services, long mailbox)
    {
        Capture = capture;
        Services = services;
        _answered = capture.Connections.Where(static one => one.IsAnswered).ToLookup(static one => one.Port);
        _areLostEchoesBeyondShare = new Lazy<bool>(() => AreBeyondShare(capture.Datagrams, mailbox));
    }

    public AttackCapture Capture { get; }

    public IReadOnlyList<FirmwareService> Services { get; }

    /// <summary>Whether each datagram that did not come back found its sender's share of the second used up, or the mailbox full.</summary>
    public bool AreLostEchoesBeyondShare => _areLostEchoesBeyondShare.Value;

    /// <summary>How many other clients of a connection's port were in its backlog when a frame passed.</summary>
    public int Backlog(CapturedConnection connection, long frame) => _answered[connection.Port].Count(other => other != connection && other.IsInBacklog(frame));

    /// <summary>Whether a client of any port was in a backlog when a frame passed.</summary>
    public bool HasWaiting(CapturedConnection connection, long frame) => _answered.Any(port => port.Any(other => other != connection && other.IsInBacklog(frame)));

    private static bool AreBeyondShare(IReadOnlyList<EchoedDatagram> all, long mailbox)
    {
        var answered = all.Where(static one => one.AnsweredNs is not null).ToList();
        return all.Where(static one => one.AnsweredNs is null).All(lost =>
            answered.Count(one => one.Client == lost.Client && one.AnsweredNs > lost.AskedNs - SecondNs && one.AskedNs < lost.AskedNs) >= ServerLimits.EchoesPerSecond
            || answered.Count(one => one.AskedNs < lost.AskedNs && one.AnsweredNs > lost.AskedNs) >= mailbox);
    }
}
