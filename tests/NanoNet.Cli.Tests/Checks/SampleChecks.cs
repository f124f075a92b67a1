using System;
using System.Collections.Generic;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Tests.Checks;

/// <summary>One check of every outcome.</summary>
public static class SampleChecks
{
    public static readonly Check Violated = new()
    {
        Kind = CheckKind.Rule,
        Id = "TCP-OPEN-2",
        Title = "A SYN,ACK acknowledges the initial sequence number plus one",
        Source = "RFC 9293 3.5",
        Level = "MUST",
        Outcome = CheckOutcome.Failed,
        Seen = "acknowledgment number 2 instead of 1",
        Frames = [13, 27, 28, 29, 41],
    };

    public static readonly Check FailedScenario = new()
    {
        Kind = CheckKind.Scenario,
        Id = "HTTP-404",
        Title = "GET of something that is not there",
        Source = "RFC 9110 15.5.5",
        Outcome = CheckOutcome.Failed,
        Expected = "status 404",
        Seen = "status 200",
        Frames = [60, 71],
        Elapsed = TimeSpan.FromMilliseconds(12.4),
    };

    public static readonly IReadOnlyList<Check> All =
    [
        new()
        {
            Kind = CheckKind.Scenario, Id = "ARP-1", Title = "The board answers for its own address", Source = "RFC 826",
            Outcome = CheckOutcome.Passed, Frames = [1, 2], Elapsed = TimeSpan.FromMilliseconds(0.7),
        },
        new()
        {
            Kind = CheckKind.Scenario, Id = "TCP-FIFTH", Title = "A fifth connection finds no socket", Source = "nf_sockets.c",
            Outcome = CheckOutcome.NotExercised, Seen = "the board has 16 sockets", Elapsed = TimeSpan.Zero,
        },
        FailedScenario,
        new()
        {
            Kind = CheckKind.Rule, Id = "ARP-REPLY-1", Title = "A request for the board's address is answered", Source = "RFC 826", Level = "MUST",
            Outcome = CheckOutcome.Passed,
        },
        Violated,
        new()
        {
            Kind = CheckKind.Rule, Id = "TCP-ISN-1", Title = "Initial sequence numbers cannot be foreseen", Source = "RFC 6528 3", Level = "SHOULD",
            Outcome = CheckOutcome.Noted, Seen = "13 of 13 differ by a multiple of 6510", Frames = [4], Excuse = "the requirement's level is SHOULD",
        },
        new()
        {
            Kind = CheckKind.Rule, Id = "IP-FRAG-1", Title = "Fragments are put together", Source = "RFC 791 3.2", Level = "MUST",
            Outcome = CheckOutcome.NotExercised,
        },
        new()
        {
            Kind = CheckKind.Rule, Id = "UDP-ECHO-1", Title = "Every datagram comes back unchanged", Source = "RFC 862", Level = "info",
            Outcome = CheckOutcome.Undecidable, Seen = "the capture ends before an answer could come",
        },
    ];
}
