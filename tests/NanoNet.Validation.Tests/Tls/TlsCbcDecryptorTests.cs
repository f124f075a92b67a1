using System;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>Records that OpenSSL sealed in CBC mode are read with the secrets that it logged.</summary>
public class TlsCbcDecryptorTests
{
    [Theory]
    [InlineData(
        0x002f,
        (int)TlsVersion.Tls10,
        false,
        "0462ad83e1c24ca648ec440250b2c1d02e5433e899b2f9b8885caa50589c3c377dd007f68b8f0c05189eac8726089a56",
        "8ab39c0bb851f4e35ab51a7ffbbaee1a83f7a443640ce153d30a77f84166ee35",
        "604d998ba85d00a3eb5f1d3e34a8f8639ce154be8e8b3488065e2145a7a04117",
        "1603010030f8e28d9b1b8bbaa822e7d983d02378c1d4a6ff3f08523cdbae6ba5121382ce5091446902a21726e00c4dc055fa8da991")]
    [InlineData(
        0x0035,
        (int)TlsVersion.Tls10,
        true,
        "2e593925806fc17d7361964ad7d84a7b39b39de61eee1f1eedf266db5472c3174932e104294a8dde7f8aed182af47add",
        "f295318c699735330ceea45691b2fe454c6e28856a169970ee6743f1ac3b0e7a",
        "eedf1ec0a0ae00b6ec2e3db80ac248b929db01d05ac1555bb2b05217d6fe8db5",
        "16030100341459cdc7ee26aefc2c83561d8de676db611257e5c3cbf4f9482450f70d06d9c3a817c11f8cec0769e56c7246cb8b36c75eea5d8b")]
    [InlineData(
        0x002f,
        (int)TlsVersion.Tls11,
        false,
        "5122669174d274a32d8a58bc06a06f39d606fc805d0ba40d411db6dbe273348d929c2508866e2c19086915b8275ae453",
        "d1877bf85f9b1a14b173d1709308ef5e086601572c517c61e17de8d7906d7316",
        "4ce94a2b459185b0617ba5e72a58c998b7979f8de7497c5ea4e6682b0df6f1fe",
        "16030200403839c70cc149043b066d0ba06cd83828e308a5451a4967402de733071009883e6b6019565e10d43535eea2afbe2b341f8d9bd8046816e2dc8e5ee09e57200c70")]
    [InlineData(
        0x003c,
        (int)TlsVersion.Tls12,
        false,
        "96a8fba3f76700b5613b2003c85f4d6799e4f311be4d77b1ad4d559d5228e359dacdddd0f1439527a69f1806d305a789",
        "ad705094d4aa77d2ee420e68369f870c5a3d18e766d7e87ca60669c1181a6de0",
        "db585acbed93fbdc2dfa0d80d8969a6c27362879aba0d475adbd1d8a00835d9c",
        "16030300505e8c0a67f5e4f0cf316cdf8283e9fba3c982fbf7a4ca39587af2ee9d2b0b853997c237762625a25092db25ad89c9470ca09e4e9a1f968f338011d747454e794f439a751b6c22f25041c75440e97e0b98")]
    [InlineData(
        0xc028,
        (int)TlsVersion.Tls12,
        true,
        "f23c58fd2a5bc3b840d85939bbb3ab21f0937f915d896a05e81f5b8ac9eb06a069ccb8cbb10ac417796417aa914b1fab",
        "5f23f245163406ad9f2dbb3247ff6621c6e86d3bea3008939b9bef57e1456fd7",
        "fc6e133c9f117478e765381fc76d4cf66828672454c3482e5df80b1a022d5fe1",
        "160303006006dd4cae8a7874d3c844cef3a98e05893dd2d087a505849db5241fdc68d0754d743fe93c86b1df2347b1190c1ad20db0404a4f8ddfb1912682d2d20355b86ae6a6c55efcad3e41986b2ac39d896fb403e1df982e825fef118bab6ac3bbb83fdd")]
    public void Finished_of_a_server_is_read(int suite, int version, bool isMacOutside, string master, string clientRandom, string serverRandom, string octets)
    {
        byte[] Expand(int length) => (TlsVersion)version == TlsVersion.Tls12
            ? Tls12Keys.Block(new TlsSuite((ushort)suite), Convert.FromHexString(master), Convert.FromHexString(clientRandom), Convert.FromHexString(serverRandom), length)
            : Tls10Keys.Block(Convert.FromHexString(master), Convert.FromHexString(clientRandom), Convert.FromHexString(serverRandom), length);

        Assert.Equal(WireError.None, TlsRecord.TryParse(Convert.FromHexString(octets), out var record));
        using var decryptor = new TlsCbcDecryptor(new TlsSuite((ushort)suite), (TlsVersion)version, isMacOutside, Expand, isClient: false);
        using var other = new TlsCbcDecryptor(new TlsSuite((ushort)suite), (TlsVersion)version, isMacOutside, Expand, isClient: true);

        Assert.True(decryptor.TryDecrypt(record, out var type, out var content));
        Assert.Equal(TlsContentType.Handshake, type);
        Assert.Equal(WireError.None, TlsHandshakeMessage.TryParse(content, out var message));
        Assert.Equal((TlsHandshakeType.Finished, content.Length), (message.Type, message.Octets.Length));
        Assert.False(other.TryDecrypt(record, out _, out _));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 20)]
    [InlineData(true, 36)]
    [InlineData(true, 37)]
    [InlineData(true, 52)]
    [InlineData(false, 0)]
    [InlineData(false, 16)]
    [InlineData(false, 31)]
    [InlineData(false, 32)]
    public void Octets_that_no_key_made_are_no_record(bool isMacOutside, int length)
    {
        byte[] octets = [(byte)TlsContentType.ApplicationData, 3, 2, 0, (byte)length, .. new byte[length]];
        Assert.Equal(WireError.None, TlsRecord.TryParse(octets, out var record));
        using var decryptor = new TlsCbcDecryptor(new TlsSuite(0x2F), TlsVersion.Tls11, isMacOutside, length => new byte[length], isClient: false);

        Assert.False(decryptor.TryDecrypt(record, out _, out _));
    }
}
