extern alias host;

using Host = host::System.Text.Encoding;
using HostDecoder = host::System.Text.Decoder;

namespace System.Text;

/// <summary>Decodes piece by piece; a character that a piece cuts waits for the next.</summary>
internal sealed class Utf8Decoder : Decoder
{
    private readonly HostDecoder _decoder = Host.UTF8.GetDecoder();

    public override void Convert(
        byte[] bytes,
        int byteIndex,
        int byteCount,
        char[] chars,
        int charIndex,
        int charCount,
        bool flush,
        out int bytesUsed,
        out int charsUsed,
        out bool completed) => _decoder.Convert(
            bytes,
            byteIndex,
            byteCount,
            chars,
            charIndex,
            charCount,
            flush,
            out bytesUsed,
            out charsUsed,
            out completed);
}
