using System;
using System.Collections.Generic;
using System.Net;

namespace NanoNet.Cli.Certificates;

/// <summary>What a certificate is to say.</summary>
/// <param name="Names">DNS names; the first is the subject's common name, unless there is none.</param>
/// <param name="Addresses">IP addresses.</param>
/// <param name="Key">Kind of its key.</param>
/// <param name="IsClient">For a client, not for a server.</param>
/// <param name="From">Valid from.</param>
/// <param name="To">Valid until.</param>
public sealed record CertificateOrder(IReadOnlyList<string> Names, IReadOnlyList<IPAddress> Addresses, KeyKind Key, bool IsClient, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Who it is for.</summary>
    public string Subject => Names.Count > 0 ? Names[0] : Addresses[0].ToString();

    /// <summary>Name of its files, without the end.</summary>
    public string FileName => (IsClient ? "client-" : "") + Subject.Replace('*', '_').Replace(':', '-');
}
