using System.Text;

namespace System.Web;

/// <summary>Percent-encoding as forms have it: a plus sign is a space.</summary>
public class HttpUtility
{
    public static int HexToInt(char h)
    {
        if (h >= '0' && h <= '9')
        {
            return h - '0';
        }

        // The letters differ in one bit.
        int lower = h | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    public static string UrlDecode(string str)
    {
        return UrlDecode(str, Encoding.UTF8);
    }

    public static string UrlDecode(string str, Encoding e)
    {
        return string.IsNullOrEmpty(str) ? string.Empty : UrlDecode(e.GetBytes(str), e);
    }

    public static string UrlDecode(byte[] bytes, Encoding e)
    {
        return UrlDecode(bytes, 0, bytes.Length, e);
    }

    public static string UrlDecode(byte[] bytes, int offset, int count, Encoding e)
    {
        return new string(e.GetChars(UrlDecodeToBytes(bytes, offset, count)));
    }

    public static byte[] UrlDecodeToBytes(string str)
    {
        return UrlDecodeToBytes(str, Encoding.UTF8);
    }

    public static byte[] UrlDecodeToBytes(string str, Encoding e)
    {
        return UrlDecodeToBytes(e.GetBytes(str));
    }

    public static byte[] UrlDecodeToBytes(byte[] bytes)
    {
        return UrlDecodeToBytes(bytes, 0, bytes.Length);
    }

    public static byte[] UrlDecodeToBytes(byte[] bytes, int offset, int count)
    {
        byte[] decoded = new byte[count];
        int length = 0;
        int end = offset + count;

        for (int i = offset; i < end; i++)
        {
            byte octet = bytes[i];

            if (octet == '+')
            {
                octet = (byte)' ';
            }
            else if (octet == '%' && i < end - 2)
            {
                int high = HexToInt((char)bytes[i + 1]);
                int low = HexToInt((char)bytes[i + 2]);

                if (high >= 0 && low >= 0)
                {
                    octet = (byte)((high << 4) | low);
                    i += 2;
                }
            }

            decoded[length] = octet;
            length++;
        }

        byte[] result = new byte[length];
        Array.Copy(decoded, result, length);
        return result;
    }

    public static string UrlEncode(string str)
    {
        return UrlEncode(str, Encoding.UTF8);
    }

    public static string UrlEncode(string str, Encoding e)
    {
        return string.IsNullOrEmpty(str) ? string.Empty : new string(e.GetChars(UrlEncodeToBytes(str, e)));
    }

    public static string UrlEncode(byte[] bytes)
    {
        return UrlEncode(bytes, 0, bytes.Length);
    }

    public static string UrlEncode(byte[] bytes, int offset, int count)
    {
        return new string(Encoding.UTF8.GetChars(UrlEncodeToBytes(bytes, offset, count)));
    }

    public static byte[] UrlEncodeToBytes(string str, Encoding e)
    {
        return str == null ? null : UrlEncodeToBytes(e.GetBytes(str));
    }

    public static byte[] UrlEncodeToBytes(byte[] bytes)
    {
        return UrlEncodeToBytes(bytes, 0, bytes.Length);
    }

    /// <returns>The very array if nothing of the part is to be encoded.</returns>
    public static byte[] UrlEncodeToBytes(byte[] bytes, int offset, int count)
    {
        int safe = 0;
        int spaces = 0;

        for (int i = offset; i < offset + count; i++)
        {
            safe += IsSafe((char)bytes[i]) ? 1 : 0;
            spaces += bytes[i] == ' ' ? 1 : 0;
        }

        if (safe == count)
        {
            return bytes;
        }

        byte[] encoded = new byte[safe + spaces + (3 * (count - safe - spaces))];
        int length = 0;

        for (int i = offset; i < offset + count; i++)
        {
            byte octet = bytes[i];

            if (IsSafe((char)octet))
            {
                encoded[length++] = octet;
            }
            else if (octet == ' ')
            {
                encoded[length++] = (byte)'+';
            }
            else
            {
                encoded[length++] = (byte)'%';
                encoded[length++] = Digit(octet >> 4);
                encoded[length++] = Digit(octet & 15);
            }
        }

        return encoded;
    }

    private static byte Digit(int value)
    {
        return (byte)(value < 10 ? '0' + value : 'A' + value - 10);
    }

    private static bool IsSafe(char c)
    {
        return UriScheme.IsLetterOrDigit(c) || c == '~' || c == '-' || c == '.' || c == '_';
    }
}
