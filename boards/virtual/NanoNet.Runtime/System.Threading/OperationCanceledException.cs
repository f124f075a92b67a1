namespace System.Threading;

/// <summary>nanoFramework has it in System.Threading.</summary>
public class OperationCanceledException : SystemException
{
    public OperationCanceledException()
    {
    }

    public OperationCanceledException(string? message)
        : base(message)
    {
    }

    public OperationCanceledException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
