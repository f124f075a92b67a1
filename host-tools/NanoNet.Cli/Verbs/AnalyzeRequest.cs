using System.Security.Cryptography.X509Certificates;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>What holds for every capture of a command line, read once: a pipe can be read only once.</summary>
/// <param name="Output">Takes what is found.</param>
/// <param name="Format">In which form.</param>
/// <param name="HasManyCaptures">Whether there is more than one capture.</param>
internal sealed record AnalyzeRequest(Output Output, OutputFormat Format, bool HasManyCaptures)
{
    /// <summary>Which connections are meant; null for all.</summary>
    public ConnectionFilter? Filter { get; init; }

    /// <summary>The text of a file of TLS secrets, or null.</summary>
    public string? Secrets { get; init; }

    /// <summary>Who is trusted; null for nobody in particular.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>The secrets, for one capture: those that it holds itself are added to them.</summary>
    public TlsKeyLog? KeyLog()
    {
        if (Secrets is null)
        {
            return null;
        }

        var log = new TlsKeyLog();
        log.Add(Secrets);
        return log;
    }
}
