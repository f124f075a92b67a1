using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="PopulationRules"/>, or leave them open.</summary>
internal static class PopulationFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.TcpInitialNumberGuessed, "the initial sequence number follows from those before, as most of this host's do"),
        (Fact.TcpInitialNumbersTooFew, "no host opens the 20 connections that it takes to tell random numbers from others"),
        (Fact.TcpInitialNumberBehind, "the initial sequence number lies behind that of the last connection between the same endpoints, as many of this host's do"),
        (Fact.TcpReusesTooFew, "no host opens 32 connections between endpoints that had one in the minute before"),
        (Fact.TcpPortGuessed, "the port is next to that of the last connection to another peer, as most of this host's are"),
        (Fact.TcpPortsTooFew, "no host opens 20 connections to ever other peers"),
        (Fact.IPv4IdentificationRepeated, "another datagram had the identification less than two minutes before"),
        (Fact.IPv4IdentificationsTooFew, "no host sends another the 1000 datagrams that it takes for random identifications to be repeated"),
        (Fact.DnsIdentifierGuessed, "the identifier of the query follows from those before, as most of this host's do"),
        (Fact.DnsPortGuessed, "the port of the query follows from those before, as most of this host's do"),
        (Fact.DnsQueriesTooFew, "no host sends the 20 queries that it takes to tell random identifiers from others"),
        (Fact.DhcpStartDelaysAlike, "the host asks for an address as long after its first packet each time that it starts"),
        (Fact.DhcpStartsTooFew, "no host is seen to start five times and to send something before it asks for an address"),
    ];
}
