using System;
using NanoNet.Cli.Terminal;

namespace NanoNet.Cli;

/// <summary>What is not the answer goes to standard error, each line with the tool's name as compilers do.</summary>
public static class Diagnostics
{
    public static void Error(string message) => Write(message);

    public static void Warning(string message) => Write($"warning: {message}");

    public static void Note(string message) => Write(message);

    private static void Write(string message)
    {
        foreach (var line in message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Console.Error.WriteLine($"nanonet: {PrintableText.Of(line.TrimEnd())}");
        }
    }
}
