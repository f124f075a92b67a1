using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace NanoNet.Validation;

/// <summary>Reads the head of an HTTP/1.x message (RFC 9112 sections 2 to 5). Never throws; what is wrong is said in the head.</summary>
internal static class HttpHeadParser
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>Longest Content-Length in digits that surely fits 63 bits.</summary>
    private const int MaxLengthDigits = 18;

    // RFC 9110 section 5.6.2.
    private static readonly SearchValues<byte> s_token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static ReadOnlySpan<byte> WebSocketPrefix => "sec-websocket-"u8;

    /// <summary>Finds the end of a head: an empty line.</summary>
    /// <param name="octets">What there is of the message.</param>
    /// <param name="from">Where to begin to look; moved to where the next look has to begin.</param>
    /// <returns>Length of the head with its empty line; 0 if it is not complete.</returns>
    public static int FindEnd(ReadOnlySpan<byte> octets, ref int from)
    {
        while (true)
        {
            var lineFeed = octets[from..].IndexOf(LineFeed);

            if (lineFeed < 0)
            {
                return 0;
            }

            var next = from + lineFeed + 1;
            var rest = octets[next..];

            if (rest.Length > 0 && rest[0] == LineFeed)
            {
                return next + 1;
            }

            if (rest.Length > 1 && rest[0] == CarriageReturn && rest[1] == LineFeed)
            {
                return next + 2;
            }

            if (rest.Length < 2)
            {
                from = next - 1;
                return 0;
            }

            from = next;
        }
    }

    /// <summary>Reads a complete head.</summary>
    public static HttpHead Parse(ReadOnlySpan<byte> octets, bool isRequest)
    {
        var head = new HttpHead();
        var isFirst = true;

        while (octets.IndexOf(LineFeed) is var end and >= 0)
        {
            var hasReturn = end > 0 && octets[end - 1] == CarriageReturn;
            var line = octets[..(hasReturn ? end - 1 : end)];
            octets = octets[(end + 1)..];

            if (line.IsEmpty && !isFirst)
            {
                break;
            }

            head.HasBareLineFeed |= !hasReturn;

            if (isFirst)
            {
                head.IsStartLineRight = isRequest ? ReadRequestLine(line, ref head) : ReadStatusLine(line, ref head);
                isFirst = false;
            }
            else
            {
                ReadField(line, ref head);
            }
        }

        return head;
    }

    private static bool ReadRequestLine(ReadOnlySpan<byte> line, ref HttpHead head)
    {
        var space = line.IndexOf((byte)' ');
        var method = space < 0 ? line : line[..space];

        if (method.IsEmpty || method.ContainsAnyExcept(s_token))
        {
            return false;
        }

        head.Method = NameOf(method);

        if (space < 0)
        {
            return false;
        }

        line = line[(space + 1)..];
        space = line.IndexOf((byte)' ');

        if (space <= 0)
        {
            head.Target = line;
            return false;
        }

        head.Target = line[..space];
        return ReadVersion(line[(space + 1)..], ref head) && !line[..space].ContainsAnyInRange((byte)0, (byte)' ');
    }

    /// <summary>A method's name; nearly all are of a few, which need no string of their own.</summary>
    private static string NameOf(ReadOnlySpan<byte> method) => method switch
    {
        [(byte)'G', (byte)'E', (byte)'T'] => "GET",
        [(byte)'P', (byte)'O', (byte)'S', (byte)'T'] => "POST",
        [(byte)'H', (byte)'E', (byte)'A', (byte)'D'] => "HEAD",
        [(byte)'P', (byte)'U', (byte)'T'] => "PUT",
        _ => Encoding.ASCII.GetString(method),
    };

    private static bool ReadStatusLine(ReadOnlySpan<byte> line, ref HttpHead head)
    {
        const int VersionLength = 8;
        const int CodeEnd = VersionLength + 4;

        // Its name is case-sensitive (RFC 9112 section 2.3).
        head.IsResponseNamed = line.StartsWith("HTTP/"u8) || line.StartsWith("ICY "u8);

        if (line.Length < CodeEnd
            || !ReadVersion(line[..VersionLength], ref head)
            || line[VersionLength] != ' '
            || !TryReadNumber(line[(VersionLength + 1)..CodeEnd], out var code)
            || code is < 100 or > 599)
        {
            return false;
        }

        // The blank after the code has to be there, even before no reason at all (RFC 9112 section 4).
        head.Status = (int)code;
        return line.Length > CodeEnd && line[CodeEnd] == ' ';
    }

    private static bool ReadVersion(ReadOnlySpan<byte> version, ref HttpHead head)
    {
        if (version.Length != 8 || !version.StartsWith("HTTP/"u8) || !char.IsAsciiDigit((char)version[5]) || version[6] != '.'
            || !char.IsAsciiDigit((char)version[7]))
        {
            return false;
        }

        head.MinorVersion = version[7] - '0';
        return version[5] == '1';
    }

    private static void ReadField(ReadOnlySpan<byte> line, ref HttpHead head)
    {
        var colon = line.IndexOf((byte)':');

        // A line that begins with white space continues the one before it: obsolete, and only to be sent in message/http.
        if (colon <= 0 || line[..colon].ContainsAnyExcept(s_token))
        {
            head.AreFieldsRight = false;
            return;
        }

        var name = line[..colon];
        var value = line[(colon + 1)..].Trim(" \t"u8);

        if (value.ContainsAny((byte)0, CarriageReturn))
        {
            head.AreFieldsRight = false;
        }

        // Of nearly all names the length says that they are none of these.
        switch (name.Length)
        {
            case 4 when Ascii.EqualsIgnoreCase(name, "host"u8):
                head.Hosts++;
                break;
            case 4 when Ascii.EqualsIgnoreCase(name, "date"u8):
                head.HasDate = true;
                break;
            case 6 when Ascii.EqualsIgnoreCase(name, "expect"u8):
                head.ExpectsContinue |= Ascii.EqualsIgnoreCase(value, "100-continue"u8);
                break;
            case 7 when Ascii.EqualsIgnoreCase(name, "upgrade"u8):
                (head.Upgrade ??= new HttpUpgradeFields()).Protocols = Encoding.Latin1.GetString(value);
                break;
            case 10 when Ascii.EqualsIgnoreCase(name, "connection"u8):
                ReadConnection(value, ref head);
                break;
            case 12 when Ascii.EqualsIgnoreCase(name, "content-type"u8):
                head.HasContentType = true;
                break;
            case 14 when Ascii.EqualsIgnoreCase(name, "content-length"u8):
                ReadContentLength(value, ref head);
                break;
            case 17 when Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8):
                head.HasTransferEncoding = true;
                head.IsChunked = LastIs(value, "chunked"u8);
                break;
            case > 14 when Ascii.EqualsIgnoreCase(name[..WebSocketPrefix.Length], WebSocketPrefix):
                ReadWebSocket(name[WebSocketPrefix.Length..], Encoding.Latin1.GetString(value), head.Upgrade ??= new HttpUpgradeFields());
                break;
        }
    }

    private static void ReadConnection(ReadOnlySpan<byte> value, ref HttpHead head)
    {
        head.SaysClose |= Holds(value, "close"u8);
        head.SaysKeepAlive |= Holds(value, "keep-alive"u8);

        if (Holds(value, "upgrade"u8))
        {
            (head.Upgrade ??= new HttpUpgradeFields()).SaysUpgrade = true;
        }
    }

    private static void ReadWebSocket(ReadOnlySpan<byte> name, string value, HttpUpgradeFields fields)
    {
        if (Ascii.EqualsIgnoreCase(name, "key"u8))
        {
            fields.Key = value;
        }
        else if (Ascii.EqualsIgnoreCase(name, "version"u8))
        {
            fields.Version = value;
        }
        else if (Ascii.EqualsIgnoreCase(name, "accept"u8))
        {
            fields.Accept = value;
        }
        else if (Ascii.EqualsIgnoreCase(name, "protocol"u8))
        {
            fields.Subprotocol = Append(fields.Subprotocol, value);
        }
        else if (Ascii.EqualsIgnoreCase(name, "extensions"u8))
        {
            fields.Extensions = Append(fields.Extensions, value);
        }
    }

    private static string Append(string? list, string value) => list is null ? value : $"{list},{value}";

    private static void ReadContentLength(ReadOnlySpan<byte> value, ref HttpHead head)
    {
        foreach (var range in value.Split((byte)','))
        {
            var isNumber = TryReadNumber(value[range].Trim(" \t"u8), out var length);

            if (!isNumber || (head.HasContentLength && length != head.ContentLength))
            {
                head.IsContentLengthValid = false;
            }

            head.HasContentLength = true;
            head.ContentLength = length;
        }
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        return digits.Length is > 0 and <= MaxLengthDigits
            && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Holds(ReadOnlySpan<byte> list, ReadOnlySpan<byte> element)
    {
        foreach (var range in list.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(list[range].Trim(" \t"u8), element))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LastIs(ReadOnlySpan<byte> list, ReadOnlySpan<byte> element) =>
        Ascii.EqualsIgnoreCase(list[(list.LastIndexOf((byte)',') + 1)..].Trim(" \t"u8), element);
}
