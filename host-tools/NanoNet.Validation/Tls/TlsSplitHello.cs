namespace NanoNet.Validation;

/// <summary>A ClientHello that does not fit into one record, which some servers cannot take.</summary>
internal sealed class TlsSplitHello(TlsEvidence evidence, TlsHelloJudge hellos)
{
    private bool _isBegun;

    /// <summary>The first record does not hold all of the hello.</summary>
    public void Begin() => _isBegun = true;

    /// <summary>The server has answered by its own hello.</summary>
    public void Accept()
    {
        if (_isBegun)
        {
            evidence.See(isClient: false, Fact.TlsSplitHelloTaken);
        }
    }

    /// <summary>The server has said no; before its hello that can only be about the client's.</summary>
    public void Refuse(long frame)
    {
        if (_isBegun && !hellos.IsAnswered)
        {
            evidence.Violate(isClient: false, Fact.TlsSplitHelloRefused, frame);
        }
    }
}
