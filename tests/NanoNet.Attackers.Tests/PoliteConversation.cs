using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NanoNet.Attackers.Tests;

/// <summary>A conversation of a polite client (tests/clients/polite_client.py) with one service.</summary>
/// <param name="Service">As the banner names it.</param>
/// <param name="Port">The client's, which no other conversation of the test has.</param>
/// <param name="Answer">What the service said, one character an octet.</param>
/// <param name="Fault">What went wrong; null if nothing did.</param>
internal sealed record PoliteConversation(string Service, ushort Port, string Answer, string? Fault)
{
    /// <summary>Reads what the client wrote.</summary>
    public static IReadOnlyList<PoliteConversation> Parse(string lines) =>
        [.. lines.Split('\n', System.StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new PoliteConversation(root.GetProperty("service").GetString()!, root.GetProperty("port").GetUInt16(), root.GetProperty("answer").GetString()!, root.GetProperty("fault").GetString());
        })];
}
