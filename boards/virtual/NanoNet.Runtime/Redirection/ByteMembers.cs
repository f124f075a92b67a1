namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Byte that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Byte")]
public static class ByteMembers
{
    public static string ToString(ref byte self) => NumberText.Of(self, null);

    public static string ToString(ref byte self, string? format) => NumberText.Of(self, format);

    public static byte Parse(string? s) => IntegerText.Parse<byte>(s);

    public static bool TryParse(string? s, out byte result) => IntegerText.TryParse(s, out result);
}
