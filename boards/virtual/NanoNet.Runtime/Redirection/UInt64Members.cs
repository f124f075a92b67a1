namespace NanoNet.Runtime.Redirection;

/// <summary>Members of UInt64 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.UInt64")]
public static class UInt64Members
{
    public static string ToString(ref ulong self) => NumberText.Of(self, null);

    public static string ToString(ref ulong self, string? format) => NumberText.Of(self, format);

    public static ulong Parse(string? s) => IntegerText.Parse<ulong>(s);

    public static bool TryParse(string? s, out ulong result) => IntegerText.TryParse(s, out result);
}
