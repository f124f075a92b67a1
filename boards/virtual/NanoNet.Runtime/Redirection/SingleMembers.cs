namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Single that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Single")]
public static class SingleMembers
{
    public static string ToString(ref float self) => NumberText.Of(self, null);

    public static string ToString(ref float self, string? format) => NumberText.Of(self, format);

    public static float Parse(string? s) => (float)FloatText.Parse(s);

    public static bool TryParse(string? s, out float result)
    {
        var isNumber = FloatText.TryParse(s, out var number);
        result = (float)number;
        return isNumber;
    }
}
