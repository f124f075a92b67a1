namespace System.Net;

/// <summary>What nanoFramework knows about a header field.</summary>
internal sealed class FieldRule
{
    private const byte Restricted = 1;
    private const byte List = 2;
    private const byte Split = 4;

    private static readonly FieldRule s_unknown = new FieldRule("", 0);

    private static readonly FieldRule[] s_known = new FieldRule[]
    {
        new FieldRule(HttpKnownHeaderNames.Age, 0),
        new FieldRule(HttpKnownHeaderNames.Allow, List | Split),
        new FieldRule(HttpKnownHeaderNames.Accept, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.Authorization, List | Split),
        new FieldRule(HttpKnownHeaderNames.AcceptRanges, List | Split),
        new FieldRule(HttpKnownHeaderNames.AcceptCharset, List | Split),
        new FieldRule(HttpKnownHeaderNames.AcceptEncoding, List | Split),
        new FieldRule(HttpKnownHeaderNames.AcceptLanguage, List | Split),
        new FieldRule(HttpKnownHeaderNames.Cookie, List | Split),
        new FieldRule(HttpKnownHeaderNames.Connection, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.CacheControl, List | Split),
        new FieldRule(HttpKnownHeaderNames.ContentLength, Restricted),
        new FieldRule(HttpKnownHeaderNames.ContentEncoding, List | Split),
        new FieldRule(HttpKnownHeaderNames.ContentLanguage, List | Split),
        new FieldRule(HttpKnownHeaderNames.Expect, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.Host, Restricted),
        new FieldRule(HttpKnownHeaderNames.IfMatch, List | Split),
        new FieldRule(HttpKnownHeaderNames.IfNoneMatch, List | Split),
        new FieldRule(HttpKnownHeaderNames.IfModifiedSince, Restricted),
        new FieldRule(HttpKnownHeaderNames.Pragma, List | Split),
        new FieldRule(HttpKnownHeaderNames.ProxyAuthenticate, List | Split),
        new FieldRule(HttpKnownHeaderNames.ProxyAuthorization, List | Split),
        new FieldRule(HttpKnownHeaderNames.ProxyConnection, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.Range, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.Referer, Restricted),
        new FieldRule(HttpKnownHeaderNames.SetCookie, List | Split),
        new FieldRule(HttpKnownHeaderNames.SetCookie2, List | Split),
        new FieldRule(HttpKnownHeaderNames.TE, List | Split),
        new FieldRule(HttpKnownHeaderNames.Trailer, List | Split),
        new FieldRule(HttpKnownHeaderNames.TransferEncoding, Restricted | List | Split),
        new FieldRule(HttpKnownHeaderNames.Upgrade, List | Split),
        new FieldRule(HttpKnownHeaderNames.UserAgent, Restricted),
        new FieldRule(HttpKnownHeaderNames.Via, List | Split),
        new FieldRule(HttpKnownHeaderNames.Vary, List | Split),
        new FieldRule(HttpKnownHeaderNames.Warning, List | Split),
        // A list that is given out in one piece.
        new FieldRule(HttpKnownHeaderNames.WWWAuthenticate, List),
    };

    private readonly string _name;
    private readonly int _flags;

    private FieldRule(string name, int flags)
    {
        _name = name.ToLower();
        _flags = flags;
    }

    /// <summary>Only the library itself may set it.</summary>
    public bool IsRestricted
    {
        get { return (_flags & Restricted) != 0; }
    }

    /// <summary>A second value goes behind the first one instead of taking its place.</summary>
    public bool IsList
    {
        get { return (_flags & List) != 0; }
    }

    /// <summary>The rule for a field; one that forbids nothing if the field is not known.</summary>
    public static FieldRule Of(string name)
    {
        string lower = name.ToLower();

        for (int i = 0; i < s_known.Length; i++)
        {
            if (s_known[i]._name == lower)
            {
                return s_known[i];
            }
        }

        return s_unknown;
    }

    /// <summary>The members of a value; the whole of it where the field is no list.</summary>
    public string[] Values(string value)
    {
        return (_flags & Split) != 0 ? FieldText.Members(value) : new string[] { value };
    }
}
