namespace NanoNet.Cli.Verbs;

/// <summary>What a verb writes to standard output.</summary>
public enum OutputFormat
{
    Text,
    Json,
    Csv,
}
