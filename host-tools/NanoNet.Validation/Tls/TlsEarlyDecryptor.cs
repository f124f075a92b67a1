using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Decrypts what a client of TLS 1.3 sends before the server answers (RFC 8446 section 4.2.10), and then what it says in the handshake.</summary>
/// <remarks>Which suite the ticket came with is not said: the first record tells.</remarks>
internal sealed class TlsEarlyDecryptor(IEnumerable<TlsSuite> suites, byte[] secret) : TlsDecryptor
{
    private const int MaxHeld = 1 << 16;

    private readonly List<Tls13Decryptor> _early = [.. suites.Select(suite => new Tls13Decryptor(suite, secret))];
    private readonly List<(byte[] Content, long Frame, long TimeNs)> _held = [];
    private int _heldLength;
    private bool _isAccepted;

    /// <summary>Reads the client's part of the handshake; null where nobody knows the keys.</summary>
    public TlsDecryptor? After { get; set; }

    /// <summary>True while records are early ones.</summary>
    public bool IsEarly { get; private set; } = true;

    public override bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content)
    {
        foreach (var early in IsEarly ? _early : [])
        {
            if (early.TryDecrypt(record, out type, out content))
            {
                foreach (var other in _early.Where(other => other != early))
                {
                    other.Dispose();
                }

                _early.RemoveAll(other => other != early);
                return true;
            }
        }

        type = record.ContentType;
        content = [];

        if (After is null || !After.TryDecrypt(record, out type, out content))
        {
            return false;
        }

        IsEarly = false;
        return true;
    }

    /// <summary>Keeps data until the server says that it takes them: one that does not has not read them.</summary>
    /// <returns>False if it has said so.</returns>
    public bool Hold(byte[] content, long frame, long timeNs)
    {
        if (!IsEarly || _isAccepted)
        {
            return false;
        }

        _heldLength += content.Length;

        if (_heldLength <= MaxHeld)
        {
            _held.Add((content, frame, timeNs));
        }

        return true;
    }

    /// <summary>The server takes early data.</summary>
    /// <returns>What was held until now.</returns>
    public IReadOnlyList<(byte[] Content, long Frame, long TimeNs)> Accept()
    {
        _isAccepted = true;
        (byte[] Content, long Frame, long TimeNs)[] held = [.. _held];
        _held.Clear();
        return held;
    }

    /// <summary>Gives away what reads the handshake.</summary>
    public TlsDecryptor? TakeAfter()
    {
        var after = After;
        After = null;
        return after;
    }

    public override void Dispose()
    {
        _early.ForEach(static early => early.Dispose());
        After?.Dispose();
    }
}
