using System;

namespace NanoNet.Contracts.Api;

/// <summary>A listing that cannot be read; the message names file and line.</summary>
public sealed class ApiFormatException : Exception
{
    public ApiFormatException()
    {
    }

    public ApiFormatException(string message)
        : base(message)
    {
    }

    public ApiFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
