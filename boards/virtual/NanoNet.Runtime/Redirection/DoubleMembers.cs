namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Double that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Double")]
public static class DoubleMembers
{
    public static string ToString(ref double self) => NumberText.Of(self, null);

    public static string ToString(ref double self, string? format) => NumberText.Of(self, format);

    public static double Parse(string? s) => FloatText.Parse(s);

    public static bool TryParse(string? s, out double result)
    {
        var isNumber = FloatText.TryParse(s, out var number);
        result = number;
        return isNumber;
    }
}
