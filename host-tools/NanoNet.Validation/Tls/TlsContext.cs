using System;
using System.Buffers.Binary;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What TLS connections of one capture have in common: secrets, trust, and what servers were seen to do.</summary>
/// <param name="options">Trust.</param>
/// <param name="keyLog">The secrets.</param>
/// <param name="memory">What all trackers have seen.</param>
/// <param name="turn">Keeps to the order of frames.</param>
internal sealed class TlsContext(JudgeOptions options, TlsKeyLog keyLog, TlsMemory memory, FrameTurn turn)
{
    // Between the time that old stacks begin with and the sentinel that new ones end with.
    private const int RandomPart = 8;

    public TlsKeyLog KeyLog { get; } = keyLog;

    /// <summary>The certificates that are trusted; null if none were given.</summary>
    public X509Certificate2Collection? Anchors => options.TrustedCertificates;

    /// <summary>Remembers the random of a hello.</summary>
    /// <returns>False if another hello had it.</returns>
    public bool IsFresh(ReadOnlySpan<byte> random)
    {
        turn.Await();
        return memory.IsFresh(BinaryPrimitives.ReadUInt128BigEndian(random[RandomPart..]));
    }

    /// <summary>Remembers that a server speaks TLS 1.3.</summary>
    public void SeeTls13(in TcpEndpoint server)
    {
        turn.Await();
        memory.SeeTls13(server);
    }

    public bool SpeaksTls13(in TcpEndpoint server)
    {
        turn.Await();
        return memory.SpeaksTls13(server);
    }

    /// <summary>Remembers who has a key.</summary>
    /// <returns>False if a server of another address had it.</returns>
    public bool IsKeyOwn(string key, in InternetAddress server)
    {
        turn.Await();
        return memory.IsKeyOwn(key, server);
    }
}
