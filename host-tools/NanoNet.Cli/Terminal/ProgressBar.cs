using System;
using System.Globalization;

namespace NanoNet.Cli.Terminal;

/// <summary>The text of a progress line: how much of a whole is done.</summary>
public static class ProgressBar
{
    private const int Width = 24;

    /// <param name="share">From 0 to 1; null where the whole is not known: then there is no bar.</param>
    /// <param name="text">What is counted.</param>
    public static string Of(double? share, string text)
    {
        if (share is not { } done)
        {
            return text;
        }

        done = Math.Clamp(done, 0, 1);
        var filled = (int)(done * Width);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('-', Width - filled)}] {(int)(done * 100),3} %  {text}");
    }
}
