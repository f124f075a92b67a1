namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Int16 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Int16")]
public static class Int16Members
{
    public static string ToString(ref short self) => NumberText.Of(self, null);

    public static string ToString(ref short self, string? format) => NumberText.Of(self, format);

    public static short Parse(string? s) => IntegerText.Parse<short>(s);

    public static bool TryParse(string? s, out short result) => IntegerText.TryParse(s, out result);
}
