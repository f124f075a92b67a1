using System.CommandLine;

namespace NanoNet.Cli.CommandLine;

/// <summary>Options that every verb takes.</summary>
public static class GlobalOptions
{
    public static readonly Option<bool> NoColor = new("--no-color")
    {
        Description = "No colour (as NO_COLOR does)",
        Recursive = true,
    };

    public static readonly Option<bool> Color = new("--color")
    {
        Description = "Colour even where the output is not a terminal",
        Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose", "-v")
    {
        Description = "Say on stderr what happens as it happens",
        Recursive = true,
    };
}
