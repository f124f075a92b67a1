using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Attackers.Tests;

/// <summary>All segments between a client's port and a port of the board.</summary>
/// <param name="Client">The client's address, which may be forged.</param>
/// <param name="Port">The board's port.</param>
/// <param name="Segments">In the order of the capture.</param>
internal sealed record CapturedConnection(IPv4Address Client, ushort Port, List<CapturedSegment> Segments)
{
    /// <summary>Whether the board answered a SYN of it. Who says that he is on the loopback takes a place in the backlog too: where the board has a loopback it is
    /// answered there.</summary>
    public bool IsAnswered => Client.IsLoopback || Segments.Exists(static one => one.FromBoard && one.Has(TcpControlBits.Syn));

    /// <summary>Whether the board answered its SYN, and nothing says that it had taken the client from the backlog, or let go of it, when a frame passed.</summary>
    /// <remarks>A client is taken when the board has something to say to him. He leaves by RST alone: a FIN waits with him.</remarks>
    public bool IsInBacklog(long frame)
    {
        // The last opening before that frame: a port may be used again.
        var opening = Segments.FindLastIndex(one => !one.FromBoard && one.Has(TcpControlBits.Syn) && one.Frame < frame);

        if (opening < 0)
        {
            return false;
        }

        var isAnswered = Client.IsLoopback;

        foreach (var one in Segments.Skip(opening + 1))
        {
            isAnswered |= one.FromBoard && one.Has(TcpControlBits.Syn);

            if (one.Frame > frame)
            {
                // What the board sends answers what it has dealt with by then, and that may be behind what is on the wire.
                if (isAnswered)
                {
                    return true;
                }
            }
            else if (one.Has(TcpControlBits.Rst) || (one.FromBoard && (one.Length != 0 || one.Has(TcpControlBits.Fin))))
            {
                return false;
            }
        }

        return isAnswered;
    }
}
