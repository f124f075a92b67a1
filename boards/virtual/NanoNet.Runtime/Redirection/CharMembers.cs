namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Char that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Char")]
public static class CharMembers
{
    /// <summary>ASCII letters only.</summary>
    public static char ToUpper(ref char self) => self is >= 'a' and <= 'z' ? (char)(self - 'a' + 'A') : self;

    /// <inheritdoc cref="ToUpper"/>
    public static char ToLower(ref char self) => self is >= 'A' and <= 'Z' ? (char)(self - 'A' + 'a') : self;
}
