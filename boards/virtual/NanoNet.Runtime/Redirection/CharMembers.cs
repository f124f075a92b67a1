namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Char that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Char")]
public static class CharMembers
{
    /// <summary>Strings end at NUL: that of one is empty.</summary>
    public static string ToString(ref char self) => Text(self);

    /// <summary>ASCII letters only.</summary>
    public static char ToUpper(ref char self) => self is >= 'a' and <= 'z' ? (char)(self - 'a' + 'A') : self;

    /// <inheritdoc cref="ToUpper"/>
    public static char ToLower(ref char self) => self is >= 'A' and <= 'Z' ? (char)(self - 'A' + 'a') : self;

    /// <inheritdoc cref="ToString(ref char)"/>
    internal static string Text(char character) => character == '\0' ? "" : character.ToString();
}
