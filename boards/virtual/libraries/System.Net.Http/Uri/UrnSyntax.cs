namespace System;

/// <summary>Names behind "urn:" (RFC 2141).</summary>
internal static class UrnSyntax
{
    private const string Uuid = "uuid:";
    private const string OtherCharacters = "()+,-.:=@;$_!*'";

    // Where the hyphens of a UUID stand (RFC 4122 section 3).
    private static readonly int[] s_hyphens = new int[] { 8, 13, 18, 23 };

    /// <param name="name">All behind the first colon, in small letters.</param>
    /// <exception cref="ArgumentException">It has no namespace.</exception>
    public static bool IsValid(string name)
    {
        if (name.StartsWith(Uuid))
        {
            return IsUuid(name.Substring(Uuid.Length));
        }

        int colon = name.IndexOf(':');

        if (colon == -1)
        {
            throw new ArgumentException();
        }

        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isValid = i < colon ? UriScheme.IsLetterOrDigit(c) || c == '-' : IsAllowed(c) || c == '%';

            if (!isValid)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsAllowed(char c)
    {
        return UriScheme.IsLetterOrDigit(c) || OtherCharacters.IndexOf(c) != -1;
    }

    private static bool IsUuid(string text)
    {
        int hyphens = 0;

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '-')
            {
                if (hyphens == s_hyphens.Length || i != s_hyphens[hyphens])
                {
                    return false;
                }

                hyphens++;
            }
            else if (!UriScheme.IsHex(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
