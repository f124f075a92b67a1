using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>How much a summary says.</summary>
/// <param name="Connections">As many are listed at most.</param>
/// <param name="Rules">How rules are listed.</param>
/// <param name="Explained">As many violated rules are explained at most.</param>
internal readonly record struct ReportForm(int Connections, BriefForm Rules, int Explained);
