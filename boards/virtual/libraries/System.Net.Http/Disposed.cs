namespace System.Net;

/// <summary>The exception for what was closed before.</summary>
internal static class Disposed
{
    public static Exception Error()
    {
        return new ObjectDisposedException();
    }
}
