using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What may be wrong or not: an acknowledgment, a reset, a SYN-ACK. What comes next tells.</summary>
internal static class Doubts
{
    /// <summary>An end acknowledged octets that are not in the capture: remembers it until the other end's next data tells why.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sender">Index of the end that would have sent the octets.</param>
    /// <param name="violation">What it is if the octets had not been sent yet.</param>
    public static void Doubt(this TcpConnection connection, int sender, in Violation violation)
    {
        var incidents = connection.Incidents;
        incidents.Doubted = sender;
        incidents.Doubt ??= violation;
        incidents.DoubtedHighest = connection.Ends[sender].Highest;
    }

    /// <summary>New data goes on where the data before a doubtful acknowledgment ended: it had not been sent.</summary>
    public static void ResolveDoubt(this TcpConnection connection, int sender, SequenceNumber sequence)
    {
        if (connection.KnownIncidents is not { Doubt: { } violation } incidents || incidents.Doubted != sender)
        {
            return;
        }

        if (sequence == incidents.DoubtedHighest)
        {
            connection.Violate(connection.Ends[1 - sender], violation);
        }
        else
        {
            connection.MissUnseen(violation);
        }

        incidents.Doubt = null;
    }

    /// <summary>Octets were acknowledged that the capture does not hold.</summary>
    public static void MissUnseen(this TcpConnection connection, in Violation violation)
    {
        connection.SeeAlways(Fact.TcpAckOfUnseen);
        connection.Violate(connection.Ends[connection.Incidents.Doubted], new Violation(Fact.TcpOctetsMissing, violation.Frame));
    }

    /// <summary>Remembers a reset that its receiver does not accept, until its sender's next segment tells whether it is the sender's.</summary>
    public static void HoldReset(this TcpConnection connection, int from, in Violation violation) => connection.Incidents.HeldReset ??= (from, violation);

    /// <summary>An end that goes on has not reset the connection: somebody else did, who had to guess the number.</summary>
    public static void ResolveReset(this TcpConnection connection, int from)
    {
        if (connection.KnownIncidents is { HeldReset: { } held } incidents && held.From == from)
        {
            incidents.HeldReset = null;
            connection.SeeAlways(Fact.TcpResetFromElsewhere);
        }
    }

    /// <summary>The receiver of a SYN-ACK with a wrong number has reacted, or failed to.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="violation">What it did wrong; null if it reset as it should.</param>
    public static void ConcludeWrongSynAck(this TcpConnection connection, Violation? violation)
    {
        ref var subject = ref connection.Ends[1 - connection.SynAckFrom];
        connection.IsSynAckWrong = false;

        if (violation is { } wrong)
        {
            connection.Violate(subject, wrong);
        }
        else
        {
            connection.See(subject, Fact.TcpWrongSynAckReset);
        }

        // The SYN is still unanswered: a right SYN-ACK may follow.
        connection.SynAckFrom = -1;
    }

    /// <summary>No more comes that could tell: what was doubtful is decided.</summary>
    public static void FinishDoubts(this TcpConnection connection)
    {
        if (connection.KnownIncidents?.Doubt is { } doubtful)
        {
            connection.MissUnseen(doubtful);
        }

        if (connection.KnownIncidents?.HeldReset is { } held)
        {
            connection.Violate(connection.Ends[held.From], held.Violation);
        }
    }
}
