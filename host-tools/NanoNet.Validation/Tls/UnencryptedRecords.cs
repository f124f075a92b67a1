using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Reads records of a suite that only authenticates (RFC 5246 section 6.2.3.1, RFC 4785): their content is followed by a code.</summary>
internal sealed class UnencryptedRecords(TlsSuite suite) : TlsDecryptor
{
    public override bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content)
    {
        type = record.ContentType;
        content = [];

        if (record.Fragment.Length < suite.MacLength)
        {
            return false;
        }

        content = record.Fragment[..^suite.MacLength].ToArray();
        return true;
    }

    public override void Dispose()
    {
    }
}
