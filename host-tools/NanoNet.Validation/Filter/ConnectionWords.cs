using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NanoNet.Validation;

/// <summary>The words for how a connection opened and closed and for the states of its ends.</summary>
public static class ConnectionWords
{
    /// <summary>Every word that <see cref="Of(TcpConnectionRecord)"/> may give.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetNames<OpenShape>().Concat(Enum.GetNames<CloseShape>()).Concat(Enum.GetNames<TcpState>()).Select(Of).Distinct(),
    ];

    /// <summary>"three-way", "four-way-by-client", "established", "time-wait", ...</summary>
    public static IEnumerable<string> Of(TcpConnectionRecord connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return [Of(connection.Opened.ToString()), Of(connection.Closed.ToString()), Of(connection.ClientState.ToString()), Of(connection.ServerState.ToString())];
    }

    private static string Of(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
