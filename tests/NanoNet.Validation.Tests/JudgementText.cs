using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation.Tests;

/// <summary>All that a judgement says, line by line: for who holds two ways to judge the same against each other.</summary>
internal static class JudgementText
{
    public static List<string> Of(Judgement judgement) =>
    [
        .. judgement.Verdicts.Select(Words),
        .. judgement.Connections.SelectMany(connection => connection.Verdicts).Select(Words),
        .. judgement.Connections.Select(connection => FormattableString.Invariant(
            $"{connection.Client} {connection.Server} {connection.FirstFrame} {connection.LastFrame} {connection.LastTimeNs} {connection.Opened} {connection.Closed} {connection.Fate} {connection.Completeness} {connection.ClientState} {connection.ServerState} {connection.Times}")),
        .. judgement.Connections.SelectMany(connection => new[] { connection.ClientEnd, connection.ServerEnd }).Select(Words),
        .. judgement.Connections.SelectMany(connection => connection.HttpExchanges).Select(exchange => exchange.ToString()),
    ];

    private static string Words(Verdict verdict) =>
        $"{verdict.Rule.Id} {verdict.Outcome} {string.Join(',', verdict.Frames)} {verdict.Reason} {verdict.Connection}";

    private static string Words(TcpEndRecord end) =>
        $"{end with { Classes = SegmentTally.Empty }} {string.Join(',', end.Classes.Occurring)}";
}
