namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Int32 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Int32")]
public static class Int32Members
{
    public static string ToString(ref int self) => NumberText.Of(self, null);

    public static string ToString(ref int self, string? format) => NumberText.Of(self, format);

    public static int Parse(string? s) => IntegerText.Parse<int>(s);

    public static bool TryParse(string? s, out int result) => IntegerText.TryParse(s, out result);
}
