namespace System;

/// <summary>The schemes that nanoFramework knows.</summary>
internal static class UriScheme
{
    private const int UnknownPort = -1;

    public static int DefaultPort(string scheme)
    {
        switch (scheme)
        {
            case "http":
            case "ws":
                return 80;
            case "https":
            case "wss":
                return 443;
            case "ftp":
                return 21;
            case "sftp":
            case "ssh":
            case "scp":
                return 22;
            case "telnet":
                return 23;
            case "mailto":
            case "smtp":
                return 25;
            case "gopher":
                return 70;
            case "nntp":
                return 119;
            case "ldap":
                return 389;
            case "rtsp":
                return 554;
            case "ldaps":
                return 636;
            case "net.tcp":
                return 808;
            case "mssql":
                return 1433;
            case "oracle":
                return 1521;
            case "mqtt":
                return 1883;
            case "mysql":
                return 3306;
            case "postgresql":
                return 5432;
            case "redis":
                return 6379;
            case "mqtts":
                return 8883;
            case "mongodb":
                return 27017;
            default:
                return UnknownPort;
        }
    }

    public static UriForm FormOf(string scheme)
    {
        switch (scheme)
        {
            case "http":
            case "https":
            case "ws":
            case "wss":
            case "ftp":
            case "gopher":
            case "nntp":
            case "telnet":
            case "ldap":
            case "ldaps":
            case "net.tcp":
            case "net.pipe":
                return UriForm.Authority;
            case "file":
                return UriForm.File;
            case "mailto":
                return UriForm.Mail;
            case "news":
            case "uuid":
                return UriForm.Opaque;
            default:
                return UriForm.Free;
        }
    }

    /// <summary>RFC 3986 section 3.1.</summary>
    public static bool IsScheme(string text)
    {
        if (!IsLetter(text[0]))
        {
            return false;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (!IsLetterOrDigit(text[i]) && text[i] != '+' && text[i] != '-' && text[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a path begins with the letter of a drive.</summary>
    public static bool HasDrive(string path)
    {
        return path.Length >= 2 && IsLetter(path[0]) && path[1] == ':';
    }

    public static bool IsLetter(char c)
    {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    public static bool IsLetterOrDigit(char c)
    {
        return IsLetter(c) || (c >= '0' && c <= '9');
    }

    public static bool IsHex(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }
}
