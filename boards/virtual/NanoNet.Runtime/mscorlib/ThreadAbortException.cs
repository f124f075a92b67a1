namespace System.Threading;

public sealed class ThreadAbortException : SystemException
{
}
