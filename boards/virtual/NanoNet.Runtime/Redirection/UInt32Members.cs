namespace NanoNet.Runtime.Redirection;

/// <summary>Members of UInt32 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.UInt32")]
public static class UInt32Members
{
    public static string ToString(ref uint self) => NumberText.Of(self, null);

    public static string ToString(ref uint self, string? format) => NumberText.Of(self, format);

    public static uint Parse(string? s) => IntegerText.Parse<uint>(s);

    public static bool TryParse(string? s, out uint result) => IntegerText.TryParse(s, out result);
}
