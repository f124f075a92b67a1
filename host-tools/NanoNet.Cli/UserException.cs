using System;

namespace NanoNet.Cli;

/// <summary>Trouble that is the user's to mend: one clear line and an exit code, no stack trace.</summary>
public sealed class UserException : Exception
{
    public UserException(ExitCode exitCode, string message)
        : base(message)
    {
        ExitCode = exitCode;
    }

    public UserException(ExitCode exitCode, string message, Exception cause)
        : base(message, cause)
    {
        ExitCode = exitCode;
    }

    public ExitCode ExitCode { get; }
}
