namespace System.Net;

/// <summary>The other side does not speak HTTP as it should.</summary>
public class ProtocolViolationException : InvalidOperationException
{
    public ProtocolViolationException()
    {
    }

    public ProtocolViolationException(string message)
        : base(message)
    {
    }
}
