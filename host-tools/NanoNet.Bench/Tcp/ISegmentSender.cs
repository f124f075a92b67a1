using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What the sending half of a connection asks of the whole.</summary>
internal interface ISegmentSender
{
    /// <summary>Sends the SYN, with ACK where the peer's has come.</summary>
    void SendSyn();

    /// <summary>Sends a segment.</summary>
    void Send(TcpControlBits bits, SequenceNumber first, ReadOnlySpan<byte> data);

    /// <summary>The next segment holds our FIN.</summary>
    void FinSent();

    /// <summary>The peer acknowledges nothing any more.</summary>
    void GiveUp();
}
