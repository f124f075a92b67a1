namespace NanoNet.Validation;

/// <summary>Both ends of a TLS connection.</summary>
internal sealed class TlsSides
{
    public TlsSide Client { get; } = new(isClient: true);

    public TlsSide Server { get; } = new(isClient: false);

    public TlsSide Of(bool isClient) => isClient ? Client : Server;
}
