using System;
using System.Linq;
using Xunit;

namespace NanoNet.Wire.Tests;

/// <summary>Views of TLS show what is in the octets, and are not made of octets that are cut.</summary>
public class TlsViewTests
{
    // The ClientHello and the ServerHello of RFC 8448 section 3, without the octets of the key shares.
    private static readonly byte[] s_clientHello = Convert.FromHexString(
        "0303cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7000006130113031302010000910000000b0009000006736572766572ff01000100000a00"
        + "140012001d0017001800190100010101020103010400230000003300260024001d002099381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c002b0003020304"
        + "000d0020001e040305030603020308040805080604010501060102010402050206020202002d00020101001c00024001");

    private static readonly byte[] s_serverHello = Convert.FromHexString(
        "0303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e26928001301" + "00002e00330024001d0020c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f002b00020304");

    [Fact]
    public void ClientHello_of_RFC_8448_shows_its_fields()
    {
        Assert.Equal(WireError.None, TlsClientHello.TryParse(s_clientHello, out var hello));
        Assert.Equal(TlsVersion.Tls12, hello.LegacyVersion);
        Assert.Equal([0x13, 0x01, 0x13, 0x03, 0x13, 0x02], hello.CipherSuites.ToArray());
        Assert.True(hello.TryFind(TlsExtensionType.ServerName, out var name));
        Assert.Equal("server"u8.ToArray(), name[5..].ToArray());
        Assert.True(hello.TryFind(TlsExtensionType.SupportedVersions, out _));
        Assert.False(hello.TryFind(TlsExtensionType.Cookie, out _));
    }

    [Fact]
    public void ServerHello_of_RFC_8448_chose_TLS_13()
    {
        Assert.Equal(WireError.None, TlsServerHello.TryParse(s_serverHello, out var hello));
        Assert.Equal(TlsVersion.Tls13, hello.Version);
        Assert.Equal(0x1301, hello.CipherSuite);
        Assert.False(hello.IsRetryRequest);
        Assert.False(hello.HasDowngradeSentinel);
    }

    [Fact]
    public void Hello_cut_anywhere_or_with_an_octet_behind_it_is_no_view()
    {
        // A hello may end before its extensions.
        const int WithoutExtensions = 2 + 32 + 1 + 2 + 6 + 2;

        Assert.All(
            Enumerable.Range(0, s_clientHello.Length).Where(length => length != WithoutExtensions),
            length => Assert.NotEqual(WireError.None, TlsClientHello.TryParse(s_clientHello.AsSpan(0, length), out _)));
        Assert.Equal(WireError.BadLength, TlsClientHello.TryParse([.. s_clientHello, 0], out _));
        Assert.Equal(WireError.BadLength, TlsServerHello.TryParse([.. s_serverHello, 0], out _));
    }

    [Fact]
    public void Record_and_message_are_views_once_they_are_whole()
    {
        byte[] record = [22, 3, 1, 0, 6, 14, 0, 0, 2, 8, 9];

        Assert.Equal(WireError.Truncated, TlsRecord.TryParse(record.AsSpan(0, 10), out _));
        Assert.Equal(WireError.None, TlsRecord.TryParse([.. record, 1, 2, 3], out var view));
        Assert.Equal(TlsContentType.Handshake, view.ContentType);
        Assert.Equal(WireError.None, TlsHandshakeMessage.TryParse(view.Fragment, out var message));
        Assert.Equal(TlsHandshakeType.ServerHelloDone, message.Type);
        Assert.Equal([8, 9], message.Body.ToArray());
        Assert.False(TlsRecord.IsHeader("GET /"u8));
        Assert.False(TlsRecord.IsHeader([23, 3, 3, 0xFF, 0xFF]));
    }

    [Fact]
    public void Certificates_of_either_version_come_leaf_first()
    {
        Assert.Equal(WireError.None, TlsCertificateList.TryParse([0, 0, 9, 0, 0, 1, 7, 0, 0, 2, 8, 9], isTls13: false, out var old));
        Assert.Equal([[7], [8, 9]], old);
        Assert.Equal(WireError.None, TlsCertificateList.TryParse([0, 0, 0, 6, 0, 0, 1, 7, 0, 0], isTls13: true, out var now));
        Assert.Equal([[7]], now);
    }
}
