extern alias host;

using NanoNet.Runtime.Redirection;
using Host = host::System.Text.Encoding;

namespace System.Text;

/// <summary>UTF-8 as the interpreter has it: its strings end at the first NUL.</summary>
public class UTF8Encoding : Encoding
{
    public override byte[] GetBytes(string s)
    {
        _ = s ?? throw new NullReferenceException();
        return Host.UTF8.GetBytes(s);
    }

    public override int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        _ = s ?? throw new NullReferenceException();
        _ = bytes ?? throw new NullReferenceException();

        if (charIndex < 0 || charCount < 0 || charCount > s.Length - charIndex)
        {
            throw new ArgumentOutOfRangeException(nameof(charIndex));
        }

        var octets = Host.UTF8.GetBytes(s.Substring(charIndex, charCount));

        if (byteIndex < 0 || octets.Length > bytes.Length - byteIndex)
        {
            throw new ArgumentOutOfRangeException(nameof(byteIndex));
        }

        Array.Copy(octets, 0, bytes, byteIndex, octets.Length);
        return octets.Length;
    }

    public override char[] GetChars(byte[] bytes)
    {
        _ = bytes ?? throw new NullReferenceException();
        return GetChars(bytes, 0, bytes.Length);
    }

    public override char[] GetChars(byte[] bytes, int byteIndex, int byteCount)
    {
        _ = bytes ?? throw new NullReferenceException();

        if (byteIndex < 0 || byteCount < 0 || byteCount > bytes.Length - byteIndex)
        {
            throw new ArgumentOutOfRangeException(nameof(byteIndex));
        }

        var end = Array.IndexOf(bytes, (byte)0, byteIndex, byteCount);
        return Utf8Decoder.GetChars(bytes.AsSpan(byteIndex, end < 0 ? byteCount : end - byteIndex));
    }

    public override string GetString(byte[] bytes, int index, int count) => StringMembers.UpToNul(base.GetString(bytes, index, count));

    public override Decoder GetDecoder() => new Utf8Decoder();
}
