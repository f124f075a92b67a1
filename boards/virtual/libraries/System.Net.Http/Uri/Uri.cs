namespace System;

/// <summary>A uniform resource identifier, as nanoFramework understands it.</summary>
public class Uri
{
    public const int HttpDefaultPort = 80;

    public const int HttpsDefaultPort = 443;

    public const string UriSchemeHttp = "http";

    public const string UriSchemeHttps = "https";

    protected const int UnknownPort = -1;

    internal const string UriSchemeWs = "ws";

    internal const string UriSchemeWss = "wss";

    protected UriHostNameType _hostNameType;

    protected int _port = UnknownPort;

    protected Flags _Flags;

    protected string _absolutePath = string.Empty;

    protected string _originalUriString;

    protected string _scheme;

    protected string _host = string.Empty;

    protected bool _isAbsoluteUri;

    protected bool _isUnc;

    protected string _absoluteUri;

    protected string _fragment = string.Empty;

    protected string _query = string.Empty;

    protected string _userInfo = string.Empty;

    public Uri(string uriString)
    {
        if (string.IsNullOrEmpty(uriString))
        {
            throw new ArgumentNullException();
        }

        if (!ConstructAbsoluteUri(uriString))
        {
            throw new ArgumentException();
        }
    }

    public Uri(string uriString, UriKind kind)
    {
        bool isValid;

        switch (kind)
        {
            case UriKind.Absolute:
                isValid = ConstructAbsoluteUri(uriString);
                break;
            case UriKind.RelativeOrAbsolute:
                isValid = ConstructAbsoluteUri(uriString) || ValidateUriPart(uriString, 0);
                break;
            case UriKind.Relative:
                isValid = ValidateUriPart(uriString, 0);
                break;
            default:
                isValid = true;
                break;
        }

        if (!isValid)
        {
            throw new FormatException();
        }

        _originalUriString = uriString;
    }

    public Uri(Uri baseUri, string relativeUri = null)
    {
        if (baseUri is null)
        {
            throw new ArgumentNullException();
        }

        if (!baseUri._isAbsoluteUri)
        {
            throw new ArgumentOutOfRangeException();
        }

        if (string.IsNullOrEmpty(relativeUri))
        {
            ConstructAbsoluteUri(baseUri._originalUriString);
        }
        else if (!ConstructAbsoluteUri(relativeUri))
        {
            ConstructAbsoluteUri(baseUri.Folder(relativeUri[0] == '/') + relativeUri);
        }
    }

    [Flags]
    protected enum Flags
    {
        LoopbackHost = 0x00400000,
    }

    public string AbsolutePath
    {
        get { return OfAbsolute(_absolutePath); }
    }

    public string AbsoluteUri
    {
        get { return OfAbsolute(_absoluteUri); }
    }

    public string Fragment
    {
        get { return _fragment; }
    }

    public string Host
    {
        get { return OfAbsolute(_host); }
    }

    public UriHostNameType HostNameType
    {
        get { return _hostNameType; }
    }

    public bool IsAbsoluteUri
    {
        get { return _isAbsoluteUri; }
    }

    public bool IsDefaultPort
    {
        get { return UriScheme.DefaultPort(_scheme) == _port; }
    }

    public bool IsFile
    {
        get { return _scheme == "file"; }
    }

    public bool IsLoopback
    {
        get
        {
            ThrowIfRelative();
            return (_Flags & Flags.LoopbackHost) != 0;
        }
    }

    public bool IsUnc
    {
        get
        {
            ThrowIfRelative();
            return _isUnc;
        }
    }

    public string OriginalString
    {
        get { return _originalUriString; }
    }

    public string PathAndQuery
    {
        get { return AbsolutePath + Query; }
    }

    public int Port
    {
        get
        {
            ThrowIfRelative();
            return _port;
        }
    }

    public string Query
    {
        get { return _query; }
    }

    public string Scheme
    {
        get { return OfAbsolute(_scheme); }
    }

    public string[] Segments
    {
        get { return AbsolutePath.Split('/'); }
    }

    public string UserInfo
    {
        get { return _userInfo; }
    }

    public static bool operator ==(Uri lhs, Uri rhs)
    {
        if (lhs is null || rhs is null)
        {
            return lhs is null && rhs is null;
        }

        // Scheme and host do not count, on nanoFramework.
        return lhs._isAbsoluteUri && rhs._isAbsoluteUri
            ? lhs._absolutePath.ToLower() == rhs._absolutePath.ToLower()
            : lhs._originalUriString.ToLower() == rhs._originalUriString.ToLower();
    }

    public static bool operator !=(Uri lhs, Uri rhs)
    {
        return !(lhs == rhs);
    }

    public static bool IsWellFormedUriString(string uriString, UriKind uriKind)
    {
        try
        {
            switch (uriKind)
            {
                case UriKind.Absolute:
                    return new Uri(uriString)._isAbsoluteUri;
                case UriKind.Relative:
                    return !new Uri(uriString, UriKind.Relative)._isAbsoluteUri;
                default:
                    return false;
            }
        }
        catch
        {
            return false;
        }
    }

    public override bool Equals(object o)
    {
        return this == (Uri)o;
    }

    public override int GetHashCode()
    {
        return base.GetHashCode();
    }

    protected bool ConstructAbsoluteUri(string uriString)
    {
        if (!ParseUriString(uriString))
        {
            return false;
        }

        _originalUriString = uriString;
        return true;
    }

    protected bool ParseUriString(string uriString)
    {
        if (string.IsNullOrEmpty(uriString))
        {
            return false;
        }

        uriString = uriString.Trim();
        int colon = uriString.IndexOf(':');

        if (colon == -1)
        {
            return false;
        }

        if (uriString.IndexOf("urn:") == 0)
        {
            return ParseUrn(uriString);
        }

        if (uriString[0] == '/')
        {
            return ParseRelativePath(uriString);
        }

        _scheme = uriString.Substring(0, colon).ToLower();

        if (!UriScheme.IsScheme(_scheme) || colon + 1 == uriString.Length)
        {
            return false;
        }

        bool isRooted = ParseSchemeSpecificPart(TakeQueryAndFragment(uriString), colon + 1);

        if (!ClassifyHost())
        {
            return false;
        }

        _absoluteUri = Compose(isRooted);
        _isAbsoluteUri = true;
        _isUnc = IsFile && _host.Length > 0;
        return true;
    }

    /// <summary>Takes the part behind the scheme to pieces.</summary>
    /// <returns>Whether it begins with two slashes.</returns>
    protected bool ParseSchemeSpecificPart(string sUri, int iStart)
    {
        bool isRooted = sUri.Length >= iStart + 2 && sUri[iStart] == '/' && sUri[iStart + 1] == '/';
        string authority = string.Empty;

        switch (UriScheme.FormOf(_scheme))
        {
            case UriForm.Authority:
                ThrowIfNotRooted(isRooted);
                TakeUserInfo(sUri, iStart);
                Split(sUri, iStart + 2, out authority, out _absolutePath, true);
                break;
            case UriForm.File:
                ThrowIfNotRooted(isRooted);
                authority = ParseFilePath(sUri.Substring(iStart + 2));
                break;
            case UriForm.Mail:
                TakeUserInfo(sUri, iStart);

                if (isRooted)
                {
                    _absolutePath = sUri.Substring(iStart);
                }
                else
                {
                    Split(sUri, iStart, out authority, out _absolutePath, false);
                }

                isRooted = false;
                break;
            case UriForm.Opaque:
                _absolutePath = sUri.Substring(iStart);
                isRooted = false;
                break;
            default:
                if (isRooted)
                {
                    Split(sUri, iStart + 2, out authority, out _absolutePath, true);
                }
                else
                {
                    _absolutePath = sUri.Substring(iStart);
                }

                break;
        }

        TakeHostAndPort(authority);
        return isRooted;
    }

    protected void Split(string sUri, int iStart, out string sAuthority, out string sPath, bool bReplaceEmptyPath)
    {
        int slash = sUri.IndexOf('/', iStart);

        if (slash < 0)
        {
            slash = sUri.Length;
        }

        sAuthority = sUri.Substring(iStart, slash - iStart);
        sPath = sUri.Substring(slash);

        if (bReplaceEmptyPath && sPath.Length == 0)
        {
            sPath = "/";
        }
    }

    protected bool IsIPv4(string host)
    {
        int dots = 0;
        int number = -1;

        for (int i = 0; i < host.Length; i++)
        {
            char c = host[i];

            if (c >= '0' && c <= '9')
            {
                number = ((number < 0 ? 0 : number) * 10) + (c - '0');
            }
            else if (c == '.' && number >= 0)
            {
                dots++;
                number = -1;
            }
            else
            {
                return false;
            }

            if (number > 255)
            {
                return false;
            }
        }

        return dots == 3 && number >= 0;
    }

    /// <summary>Looks for what may not stand in a path, and takes query and fragment off.</summary>
    protected bool ValidateUriPart(string uriString, int startIndex)
    {
        string path = TakeQueryAndFragment(uriString);
        int end = path.Length - startIndex;

        for (int i = startIndex; i < end; i++)
        {
            if (path[i] < ' ')
            {
                return false;
            }

            if (path[i] == '%')
            {
                if (end - i < 3 || !UriScheme.IsHex(path[i + 1]) || !UriScheme.IsHex(path[i + 2]))
                {
                    return false;
                }

                i += 2;
            }
        }

        return true;
    }

    private static void ThrowIfNotRooted(bool isRooted)
    {
        if (!isRooted)
        {
            throw new ArgumentException();
        }
    }

    private string OfAbsolute(string part)
    {
        ThrowIfRelative();
        return part;
    }

    private void ThrowIfRelative()
    {
        if (!_isAbsoluteUri)
        {
            throw new InvalidOperationException();
        }
    }

    /// <summary>What a relative URI stands behind: the origin, or all up to the last slash.</summary>
    private string Folder(bool isOrigin)
    {
        int length = _absoluteUri.Length - _query.Length - _fragment.Length;

        if (isOrigin)
        {
            return _absoluteUri.Substring(0, length - _absolutePath.Length);
        }

        string folder = _absoluteUri.Substring(0, length);
        int slash = folder.LastIndexOf('/');
        return slash >= 0 ? folder.Substring(0, slash + 1) : folder + "/";
    }

    private string TakeQueryAndFragment(string text)
    {
        int hash = text.IndexOf('#');

        if (hash >= 0)
        {
            _fragment = text.Substring(hash);
            text = text.Substring(0, hash);
        }

        int question = text.IndexOf('?');

        if (question >= 0)
        {
            _query = text.Substring(question);
            text = text.Substring(0, question);
        }

        return text;
    }

    private void TakeUserInfo(string text, int start)
    {
        int at = text.IndexOf('@', start);

        if (at > start)
        {
            // The scheme is in small letters here; one in capitals leaves the slashes with the user.
            int begin = text.StartsWith(_scheme + "://") ? start + 2 : start;
            _userInfo = text.Substring(begin, at - begin);
        }
    }

    private void TakeHostAndPort(string authority)
    {
        int at = authority.IndexOf('@');

        if (at > 0)
        {
            authority = authority.Substring(at + 1);
        }

        int colon = authority.LastIndexOf(':');

        if (colon < 0 || authority.LastIndexOf(']') > colon)
        {
            _host = authority;
            _port = UriScheme.DefaultPort(_scheme);
        }
        else
        {
            _host = authority.Substring(0, colon);
            _port = Convert.ToInt32(authority.Substring(colon + 1));
        }
    }

    /// <returns>The authority.</returns>
    private string ParseFilePath(string path)
    {
        char[] characters = path.ToCharArray();

        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\\')
            {
                characters[i] = '/';
            }
        }

        path = new string(characters);
        string bare = path.TrimStart('/');

        if (UriScheme.HasDrive(bare))
        {
            if (bare.Length < 3 || bare[2] != '/')
            {
                throw new ArgumentException();
            }

            _absolutePath = bare;
            return string.Empty;
        }

        if (bare.Length == 0 || path.Length - bare.Length == 1)
        {
            _absolutePath = path.Length > 0 ? path : "/";
            return string.Empty;
        }

        string authority;
        Split(bare, 0, out authority, out _absolutePath, true);
        return authority;
    }

    /// <returns>False for a host in square brackets that lacks the second one.</returns>
    private bool ClassifyHost()
    {
        bool isHostless = _host.Length == 0 && (_scheme == "file" || _scheme == "mailto");

        if (isHostless)
        {
            _hostNameType = UriHostNameType.Basic;
        }
        else if (_host.Length == 0)
        {
            _hostNameType = UriHostNameType.Unknown;
        }
        else if (_host[0] == '[')
        {
            if (_host[_host.Length - 1] != ']')
            {
                return false;
            }

            _hostNameType = UriHostNameType.IPv6;
        }
        else
        {
            _hostNameType = IsIPv4(_host) ? UriHostNameType.IPv4 : UriHostNameType.Dns;
        }

        if (isHostless || _host == "localhost" || _host == "loopback")
        {
            _Flags |= Flags.LoopbackHost;
        }

        return true;
    }

    private string Compose(bool isRooted)
    {
        string text = _scheme + (isRooted ? "://" : ":");

        if (_userInfo.Length > 0)
        {
            text += _userInfo + "@";
        }

        text += _host;

        if (!IsDefaultPort)
        {
            text += ":" + _port.ToString();
        }

        if (IsFile && UriScheme.HasDrive(_absolutePath))
        {
            text += "/";
        }

        return text + _absolutePath + _query + _fragment;
    }

    private bool ParseUrn(string text)
    {
        string name = text.Substring(4);

        if (!UrnSyntax.IsValid(name.ToLower()))
        {
            return false;
        }

        // A name with nothing behind its namespace has no path.
        if (name.IndexOf(':') != name.Length - 1)
        {
            _absolutePath = name;
        }

        _host = string.Empty;
        _isAbsoluteUri = true;
        _isUnc = false;
        _hostNameType = UriHostNameType.Unknown;
        _port = UnknownPort;
        _scheme = "urn";
        _absoluteUri = text;
        return true;
    }

    private bool ParseRelativePath(string text)
    {
        if (text[1] == '/')
        {
            return false;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (!UrnSyntax.IsAllowed(text[i]))
            {
                return false;
            }
        }

        _absolutePath = text.Substring(1);
        _host = string.Empty;
        _isAbsoluteUri = false;
        _isUnc = false;
        _hostNameType = UriHostNameType.Unknown;
        _port = UnknownPort;
        return true;
    }
}
