using System;

namespace nanoFramework.TestFramework;

/// <summary>A test is not to be run.</summary>
public class SkipTestException : Exception
{
    public SkipTestException(string message = null, Exception innerException = null)
        : base(message, innerException)
    {
    }
}
