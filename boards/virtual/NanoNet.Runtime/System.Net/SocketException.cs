namespace System.Net.Sockets;

public class SocketException : Exception
{
    private readonly int _errorCode;

    public SocketException(SocketError errorCode) => _errorCode = (int)errorCode;

    internal SocketException(int errorCode, bool isNative)
    {
        _errorCode = errorCode;
        IsNative = isNative;
    }

    public int ErrorCode => _errorCode;

    /// <summary>nanoFramework's text for an exception without a message.</summary>
    public override string Message => "Exception was thrown: " + GetType().FullName;

    /// <summary>Thrown by the driver, not by managed code.</summary>
    internal bool IsNative { get; }
}
