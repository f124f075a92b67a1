using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;

namespace NanoNet.Validation;

/// <summary>What a capture is judged against, and what is kept of it.</summary>
public sealed record JudgeOptions
{
    /// <summary>What is known of the board; null to judge a capture on its own.</summary>
    public BoardFacts? Board { get; init; }

    /// <summary>Violations that are expected of the judged stack.</summary>
    public IReadOnlyList<KnownDeviation> KnownDeviations { get; init; } = [];

    /// <summary>
    /// True if the capturing end cannot have missed a frame (the tool's own cable), so that an acknowledgment of data that
    /// was never seen is a violation. False leaves that undecided.
    /// </summary>
    public bool IsLossless { get; init; }

    /// <summary>Keeps a record of each TCP segment, for ladders; about 100 octets of memory each.</summary>
    public bool KeepSegments { get; init; }

    /// <summary>Keeps the records of segments for this connection only; null for all.</summary>
    public int? KeptConnection { get; init; }

    /// <summary>Keeps what the ends of this connection send; null for none.</summary>
    public int? FollowedConnection { get; init; }

    /// <summary>
    /// Takes each connection once it has ended, in the order of ending; those that are open when the capture ends come last. With it
    /// the judge lets go of a connection after that, and <see cref="Judgement.Connections"/> stays empty: memory is bounded by what is open.
    /// </summary>
    public Action<TcpConnectionRecord>? ConnectionEnded { get; init; }

    /// <summary>
    /// Connections of which a record is made, those that began first; all are judged. Where a person looks at a few, what the others would leave is
    /// a tenth of the time, and most of what the collector has to do.
    /// </summary>
    public int RecordedConnections { get; init; } = int.MaxValue;

    /// <summary>
    /// True to judge connections on two threads more, with the same results; <see cref="ConnectionEnded"/> is called there, one at a time, or at the
    /// end on the caller's. Where one connection is asked for by its number it changes nothing.
    /// </summary>
    public bool IsParallel { get; init; }

    /// <summary>True to read HTTP, TLS and WebSocket inside of connections; false judges up to TCP only.</summary>
    public bool FollowsApplications { get; init; } = true;

    /// <summary>Secrets that decrypt TLS; null without. More may be added while the capture is read.</summary>
    public TlsKeyLog? KeyLog { get; init; }

    /// <summary>The certificates that a server's chain has to end in; null leaves that undecided.</summary>
    public X509Certificate2Collection? TrustedCertificates { get; init; }
}
