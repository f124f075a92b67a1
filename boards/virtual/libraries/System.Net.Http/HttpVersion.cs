namespace System.Net;

/// <summary>The versions of HTTP that are spoken.</summary>
public class HttpVersion
{
    public static readonly Version Version10 = new Version(1, 0);

    public static readonly Version Version11 = new Version(1, 1);

    /// <summary>The version that a message names; null for any other than those two.</summary>
    internal static Version Parse(string text)
    {
        switch (text.ToLower())
        {
            case "http/1.1":
                return Version11;
            case "http/1.0":
                return Version10;
            default:
                return null;
        }
    }
}
