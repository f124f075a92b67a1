using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests;

public class EvidenceTests
{
    private const int MaxFramesPerFact = 1000;

    [Theory]
    [InlineData(MaxFramesPerFact - 1)]
    [InlineData(MaxFramesPerFact)]
    [InlineData(MaxFramesPerFact + 1)]
    [InlineData(MaxFramesPerFact * 3)]
    public void Violate_keeps_so_many_frames_of_a_fact_and_counts_the_rest(int count)
    {
        var evidence = new Evidence();

        for (var frame = 1; frame <= count; frame++)
        {
            evidence.Violate(new Violation(Fact.TcpChecksumWrong, frame));
        }

        evidence.Violate(new Violation(Fact.TcpReservedSet, 7));

        Assert.Equal(count, evidence.Count(Fact.TcpChecksumWrong));
        Assert.Equal(1, evidence.Count(Fact.TcpReservedSet));
        Assert.Equal(System.Math.Min(count, MaxFramesPerFact) + 1, evidence.Violations.Count);
        Assert.Contains(evidence.Violations, violation => violation.Fact == Fact.TcpReservedSet);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void MergeInto_adds_facts_frames_and_counts(int before)
    {
        var all = new Evidence();
        var one = new Evidence();

        for (var frame = 1; frame <= MaxFramesPerFact + 5; frame++)
        {
            one.Violate(new Violation(Fact.TcpChecksumWrong, frame));
        }

        for (var frame = 1; frame <= before; frame++)
        {
            all.Violate(new Violation(Fact.TcpChecksumWrong, frame));
        }

        var findings = new ConnectionFindings();
        findings.Add(connection: 0, one);
        findings.MergeInto(all);

        Assert.Equal(MaxFramesPerFact + 5 + before, all.Count(Fact.TcpChecksumWrong));
        Assert.Equal(MaxFramesPerFact, all.Violations.Count(violation => violation.Fact == Fact.TcpChecksumWrong));
        Assert.True(all.Facts.Contains(Fact.TcpChecksumWrong));
    }

    [Fact]
    public void MergeInto_keeps_what_connections_that_began_first_did_whichever_ended_first()
    {
        const int Connections = MaxFramesPerFact * 3;
        var all = new Evidence();
        var findings = new ConnectionFindings();

        for (var connection = Connections; connection >= 1; connection--)
        {
            var one = new Evidence();
            one.Violate(new Violation(Fact.TcpChecksumWrong, connection));
            findings.Add(connection, one);
        }

        findings.MergeInto(all);

        Assert.Equal(Connections, all.Count(Fact.TcpChecksumWrong));
        Assert.Equal(Enumerable.Range(1, MaxFramesPerFact).Select(frame => (long)frame), all.Violations.Select(violation => violation.Frame));
    }
}
