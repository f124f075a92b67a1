using System.Text;

namespace NanoNet.Services.Tests;

/// <summary>Text to octets and back, one character an octet.</summary>
public static class Octets
{
    public static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);

    public static string Text(byte[] octets, int length) => Encoding.Latin1.GetString(octets, 0, length);
}
