using System;
using System.Collections.Generic;
using System.Text;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What a ClientHello offers, kept for the answer.</summary>
internal sealed class TlsOffer
{
    private const ushort RenegotiationSignal = 0x00FF;

    private readonly HashSet<ushort> _suites = [];
    private readonly HashSet<ushort> _groups = [];
    private readonly HashSet<ushort> _signatures = [];
    private readonly HashSet<TlsExtensionType> _extensions = [];
    private readonly HashSet<TlsVersion> _versions = [];
    private readonly List<string> _protocols = [];
    private readonly HashSet<ushort> _shares = [];

    public TlsOffer(TlsClientHello hello)
    {
        Random = hello.Random.ToArray();
        SessionId = hello.SessionId.ToArray();
        LegacyVersion = hello.LegacyVersion;
        Words(hello.CipherSuites, _suites);

        foreach (var extension in hello.Extensions)
        {
            IsExtensionRepeated |= !_extensions.Add(extension.Type);
            LastExtension = extension.Type;
            Take(extension);
        }

        if (_versions.Count == 0)
        {
            for (var version = (int)TlsVersion.Ssl30; version <= (int)LegacyVersion && version <= (int)TlsVersion.Tls12; version++)
            {
                _versions.Add((TlsVersion)version);
            }
        }

        if (_suites.Contains(RenegotiationSignal))
        {
            _extensions.Add(TlsExtensionType.RenegotiationInfo);
        }
    }

    public byte[] Random { get; }

    public byte[] SessionId { get; }

    public TlsVersion LegacyVersion { get; }

    public string? ServerName { get; private set; }

    public bool IsServerNameWrong { get; private set; }

    public IReadOnlyList<string> Protocols => _protocols;

    public bool IsExtensionRepeated { get; }

    public TlsExtensionType? LastExtension { get; }

    /// <summary>False if an extension that is looked into does not parse.</summary>
    public bool IsWellFormed { get; private set; } = true;

    public int PskIdentities { get; private set; }

    public int PskBinders { get; private set; }

    public int? RecordLimit { get; private set; }

    public bool HasSignatures => _signatures.Count > 0;

    public bool Has(TlsExtensionType type) => _extensions.Contains(type);

    public bool HasVersion(TlsVersion version) => _versions.Contains(version);

    public bool HasSuite(ushort suite) => _suites.Contains(suite);

    public bool HasGroup(ushort group) => _groups.Contains(group);

    public bool HasShare(ushort group) => _shares.Contains(group);

    public bool HasSignature(ushort scheme) => _signatures.Contains(scheme);

    private static void Words(ReadOnlySpan<byte> octets, HashSet<ushort> into)
    {
        for (var i = 0; i + 1 < octets.Length; i += 2)
        {
            into.Add((ushort)((octets[i] << 8) | octets[i + 1]));
        }
    }

    private void Take(TlsExtension extension)
    {
        var reader = new PresentationReader(extension.Data);

        switch (extension.Type)
        {
            case TlsExtensionType.ServerName:
                TakeServerName(reader);
                break;
            case TlsExtensionType.SupportedGroups:
                Check(reader.TryReadVector16(out var groups) && reader.IsAtEnd);
                Words(groups, _groups);
                break;
            case TlsExtensionType.SignatureAlgorithms:
                Check(reader.TryReadVector16(out var schemes) && reader.IsAtEnd);
                Words(schemes, _signatures);
                break;
            case TlsExtensionType.SupportedVersions:
                TakeVersions(reader);
                break;
            case TlsExtensionType.ApplicationLayerProtocolNegotiation:
                TakeProtocols(reader);
                break;
            case TlsExtensionType.KeyShare:
                TakeShares(reader);
                break;
            case TlsExtensionType.PreSharedKey:
                TakePsk(reader);
                break;
            case TlsExtensionType.RecordSizeLimit:
                Check(reader.TryReadUInt16(out var limit) && reader.IsAtEnd);
                RecordLimit = limit;
                break;
        }
    }

    private void TakeServerName(PresentationReader reader)
    {
        const byte HostName = 0;

        if (!reader.TryReadVector16(out var list) || !reader.IsAtEnd || list.IsEmpty)
        {
            Check(false);
            return;
        }

        var names = new PresentationReader(list);

        while (!names.IsAtEnd)
        {
            if (!names.TryReadByte(out var type) || !names.TryReadVector16(out var name))
            {
                Check(false);
                return;
            }

            if (type != HostName)
            {
                continue;
            }

            var text = Encoding.ASCII.GetString(name);
            IsServerNameWrong |= ServerName is not null || text.Length == 0 || text.EndsWith('.') || System.Net.IPAddress.TryParse(text, out _);
            ServerName ??= text;
        }
    }

    private void TakeVersions(PresentationReader reader)
    {
        Check(reader.TryReadVector8(out var versions) && reader.IsAtEnd && versions.Length >= 2 && versions.Length % 2 == 0);
        var words = new HashSet<ushort>();
        Words(versions, words);

        foreach (var word in words)
        {
            _versions.Add((TlsVersion)word);
        }
    }

    private void TakeProtocols(PresentationReader reader)
    {
        if (!reader.TryReadVector16(out var list) || !reader.IsAtEnd || list.IsEmpty)
        {
            Check(false);
            return;
        }

        var names = new PresentationReader(list);

        while (!names.IsAtEnd)
        {
            if (!names.TryReadVector8(out var name) || name.IsEmpty)
            {
                Check(false);
                return;
            }

            _protocols.Add(Encoding.Latin1.GetString(name));
        }
    }

    private void TakeShares(PresentationReader reader)
    {
        if (!reader.TryReadVector16(out var list) || !reader.IsAtEnd)
        {
            Check(false);
            return;
        }

        var shares = new PresentationReader(list);

        while (!shares.IsAtEnd)
        {
            if (!shares.TryReadUInt16(out var group) || !shares.TryReadVector16(out _))
            {
                Check(false);
                return;
            }

            _shares.Add(group);
        }
    }

    private void TakePsk(PresentationReader reader)
    {
        if (!reader.TryReadVector16(out var identities) || !reader.TryReadVector16(out var binders) || !reader.IsAtEnd)
        {
            Check(false);
            return;
        }

        var first = new PresentationReader(identities);

        while (first.TryReadVector16(out _) && first.TryReadUInt32(out _))
        {
            PskIdentities++;
        }

        var second = new PresentationReader(binders);

        while (second.TryReadVector8(out _))
        {
            PskBinders++;
        }

        Check(first.IsAtEnd && second.IsAtEnd);
    }

    private void Check(bool isRight) => IsWellFormed &= isRight;
}
