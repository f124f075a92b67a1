namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Int64 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Int64")]
public static class Int64Members
{
    public static string ToString(ref long self) => NumberText.Of(self, null);

    public static string ToString(ref long self, string? format) => NumberText.Of(self, format);

    public static long Parse(string? s) => IntegerText.Parse<long>(s);

    public static bool TryParse(string? s, out long result) => IntegerText.TryParse(s, out result);
}
