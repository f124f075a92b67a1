using System;
using System.Globalization;

namespace NanoNet.Boards;

/// <summary>One option of lwIP that a profile may set.</summary>
/// <param name="Name">As in lwIP's <c>opt.h</c>.</param>
/// <param name="Minimum">Smallest value allowed.</param>
/// <param name="Maximum">Largest value allowed.</param>
/// <param name="Since">First release that has the option; null: all that are supported.</param>
/// <param name="Until">Last release that has it; null: all.</param>
public sealed record LwipOption(string Name, long Minimum, long Maximum, Version? Since = null, Version? Until = null)
{
    /// <summary>What may stand there, in words.</summary>
    public string Allowed => Maximum == 1
        ? "0 or 1"
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}");

    public bool IsIn(Version release) => (Since is null || release >= Since) && (Until is null || release <= Until);
}
