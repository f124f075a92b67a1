using System;
using System.Globalization;

namespace NanoNet.Capture;

/// <summary>A file is no capture, or one of a kind that is not read. The message names file and offset.</summary>
public sealed class CaptureFormatException : Exception
{
    public CaptureFormatException(string file, long offset, string what)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}: offset {offset}: {what}"))
    {
        File = file;
        Offset = offset;
    }

    public CaptureFormatException()
    {
    }

    public CaptureFormatException(string message)
        : base(message)
    {
    }

    public CaptureFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public string File { get; } = string.Empty;

    /// <summary>Octets from the beginning of the file (of its content, if it is compressed).</summary>
    public long Offset { get; }
}
