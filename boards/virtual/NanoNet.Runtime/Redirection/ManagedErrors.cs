using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Exceptions about arguments as nanoFramework's managed code makes them: with a text. Those of its native code have none of their own.</summary>
internal static class ManagedErrors
{
    /// <summary>Of an argument that is not null.</summary>
    public const string Text = "Value does not fall within the expected range.";

    private const string NullText = "Value cannot be null.";

    public static ArgumentException Wrong() => new(Text);

    public static ArgumentOutOfRangeException OutOfRange(string? paramName = null) => new(paramName, Text);

    public static ArgumentNullException Null() => new(paramName: null, NullText);

    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public static void ThrowIfNegative(int value)
    {
        if (value < 0)
        {
            throw OutOfRange();
        }
    }

    /// <exception cref="ArgumentNullException">There is nothing.</exception>
    public static void ThrowIfNull(object? value)
    {
        if (value is null)
        {
            throw Null();
        }
    }

    /// <summary>What an exception says that has no text.</summary>
    public static string TextOf(Exception exception) => exception is ArgumentNullException ? NullText : Text;

    /// <summary>Whether a text is this class's; .NET has the same, in strings of its own.</summary>
    public static bool IsText(string message) => ReferenceEquals(message, Text) || ReferenceEquals(message, NullText);
}
