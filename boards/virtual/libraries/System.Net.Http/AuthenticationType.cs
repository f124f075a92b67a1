namespace System.Net;

/// <summary>How a client says who it is.</summary>
public enum AuthenticationType
{
    Basic = 0,
    WindowsLive = 1,
}
