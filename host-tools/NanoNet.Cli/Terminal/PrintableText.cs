namespace NanoNet.Cli.Terminal;

/// <summary>Text of a board or of another program as a terminal may show it: its escape sequences, and noise, do not take effect.</summary>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <returns>The text with every control character but the tab replaced.</returns>
    public static string Of(string text) =>
        string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(from[i]) && from[i] != '\t' ? Replacement : from[i];
            }
        });
}
