using System.Globalization;

namespace NanoNet.Capture;

/// <summary>Something in a capture file that ends or weakens what can be said of it.</summary>
/// <param name="File">Name of the file as it was opened.</param>
/// <param name="Offset">Octets from the beginning of the file (of its content, if it is compressed).</param>
/// <param name="Message">What it is.</param>
public sealed record CaptureWarning(string File, long Offset, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}: offset {Offset}: {Message}");
}
