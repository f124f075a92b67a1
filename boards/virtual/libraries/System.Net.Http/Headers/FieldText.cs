using System.Collections;

namespace System.Net;

/// <summary>What may stand in names and values of header fields.</summary>
internal static class FieldText
{
    // More than RFC 9110 section 5.6.2 forbids: the apostrophe, too.
    private static readonly char[] s_delimiters = "()<>@,;:\\\"'/[]?={} \t\r\n".ToCharArray();

    /// <summary>Whether a text is a token as nanoFramework understands it.</summary>
    public static bool IsToken(string text)
    {
        return text.Length > 0 && text.IndexOfAny(s_delimiters) == -1 && IsVisibleAscii(text);
    }

    /// <exception cref="ArgumentException">Not a token.</exception>
    public static string CheckName(string name)
    {
        if (name == null || !IsToken(name))
        {
            throw new ArgumentException();
        }

        return name;
    }

    /// <summary>The value without space around it; empty for null.</summary>
    /// <exception cref="ArgumentException">It holds control characters, or a line break that is no folding.</exception>
    public static string CheckValue(string value)
    {
        if (value == null || value.Length == 0)
        {
            return string.Empty;
        }

        value = value.Trim();
        char before = ' ';

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isSpace = c == ' ' || c == '\t';
            bool isControl = c == 127 || (c < ' ' && c != '\t' && c != '\r' && c != '\n');

            if (isControl || (before == '\n' && !isSpace))
            {
                throw new ArgumentException();
            }

            before = c;
        }

        return value;
    }

    /// <summary>The members of a list; a comma between quotation marks belongs to its member.</summary>
    public static string[] Members(string list)
    {
        ArrayList members = new ArrayList();
        bool isQuoted = false;
        int start = 0;

        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (list[i] == ',' && !isQuoted)
            {
                members.Add(list.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        if (start < list.Length)
        {
            members.Add(list.Substring(start).Trim());
        }

        return (string[])members.ToArray(typeof(string));
    }

    private static bool IsVisibleAscii(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' || text[i] > '~')
            {
                return false;
            }
        }

        return true;
    }
}
