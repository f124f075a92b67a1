using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Finds out that a board has dealt with every frame sent so far: its stack takes frames in order, so the answer to an echo request
/// comes after every answer to what was sent before it.</summary>
/// <param name="bench">The bench.</param>
/// <param name="patience">How long the answer may take.</param>
internal sealed class BoardFence(TestBench bench, TimeSpan patience)
{
    private const ushort Identifier = 0x4E4E;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private ushort _number;

    /// <summary>Sends an echo request and waits for its answer.</summary>
    /// <exception cref="ScenarioFailedException">None came.</exception>
    public void Pass(SyntheticHost from)
    {
        var sequence = ++_number;
        var isAnswered = false;

        void Take(SeenIcmp icmp) => isAnswered |=
            icmp is { Type: IcmpType.EchoReply, Identifier: Identifier } && icmp.SequenceNumber == sequence;

        from.IcmpReceived += Take;

        try
        {
            Ask(from, sequence);

            // What the cable loses of the bench's own questions is asked again.
            for (var left = patience; bench.IsBroken && left > s_interval && !bench.WaitUntil(() => isAnswered, s_interval); left -= s_interval)
            {
                Ask(from, sequence);
            }

            if (!bench.WaitUntil(() => isAnswered, patience))
            {
                throw new ScenarioFailedException("an echo reply, which shows that earlier frames were dealt with", "none");
            }
        }
        finally
        {
            from.IcmpReceived -= Take;
        }
    }

    private void Ask(SyntheticHost from, ushort sequence) => from.SendIcmp(bench.Network.Address, IcmpHeader.Echo(Identifier, sequence), default);
}
