namespace System.Net;

/// <summary>nanoFramework's limits for HTTP.</summary>
internal static class HttpLimits
{
    /// <summary>Characters in a line; a longer one is refused.</summary>
    public const int Line = 4000;

    /// <summary>How long a connection may lie idle, in milliseconds.</summary>
    public const int KeepAlive = 600000;

    /// <summary>Size of the header section where nothing else is said, in units of 1024 characters.</summary>
    public const int HeaderKilobytes = 4;

    /// <summary>Time-out of a request where nothing else is said, in milliseconds.</summary>
    public const int RequestTimeout = 100000;

    /// <summary>Time-out of a read or write of the client, in milliseconds.</summary>
    public const int ReadWriteTimeout = 300000;

    /// <summary>How many characters that size is; -1 stands for no limit.</summary>
    public static int Characters(int kilobytes)
    {
        return kilobytes == -1 ? int.MaxValue : kilobytes * 1024;
    }

    /// <exception cref="ArgumentOutOfRangeException">Neither a size nor -1.</exception>
    public static int Checked(int kilobytes)
    {
        if (kilobytes <= 0 && kilobytes != -1)
        {
            throw new ArgumentOutOfRangeException();
        }

        return kilobytes;
    }
}
