namespace NanoNet.Runtime.Redirection;

/// <summary>Members of UInt16 that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.UInt16")]
public static class UInt16Members
{
    public static string ToString(ref ushort self) => NumberText.Of(self, null);

    public static string ToString(ref ushort self, string? format) => NumberText.Of(self, format);

    public static ushort Parse(string? s) => IntegerText.Parse<ushort>(s);

    public static bool TryParse(string? s, out ushort result) => IntegerText.TryParse(s, out result);
}
