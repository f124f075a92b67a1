namespace NanoNet.Runtime.Redirection;

/// <summary>Members of SByte that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.SByte")]
public static class SByteMembers
{
    public static string ToString(ref sbyte self) => NumberText.Of(self, null);

    public static string ToString(ref sbyte self, string? format) => NumberText.Of(self, format);

    public static sbyte Parse(string? s) => IntegerText.Parse<sbyte>(s);

    public static bool TryParse(string? s, out sbyte result) => IntegerText.TryParse(s, out result);
}
