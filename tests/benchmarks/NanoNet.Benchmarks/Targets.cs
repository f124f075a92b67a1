using System;
using System.Globalization;

namespace NanoNet.Benchmarks;

/// <summary>What was to be reached, and how often it was.</summary>
public sealed class Targets
{
    public int Met { get; private set; }

    public int Missed { get; private set; }

    /// <summary>What could not be measured here.</summary>
    public int Unmeasured { get; private set; }

    /// <summary>What stands behind a figure: the target and whether it was reached.</summary>
    public string AtMost(double figure, double limit) => Judge(figure <= limit, FormattableString.Invariant($"at most {limit}"));

    /// <summary>What stands behind a figure: the target and whether it was reached.</summary>
    public string AtLeast(double figure, double limit) => Judge(figure >= limit, FormattableString.Invariant($"at least {limit}"));

    /// <summary>What stands behind a figure: the target and whether it was reached.</summary>
    public string Under(double figure, double limit, string unit) => Judge(figure < limit, FormattableString.Invariant($"under {limit} {unit}"));

    /// <summary>What stands behind something that is no figure.</summary>
    public string Judge(bool isMet, string target)
    {
        if (isMet)
        {
            Met++;
        }
        else
        {
            Missed++;
        }

        return $"(target: {target}: {(isMet ? "met" : "MISSED")})";
    }

    /// <summary>Something that a target asks for cannot be measured here.</summary>
    public void Skip() => Unmeasured++;

    /// <summary>Adds what another process has reached.</summary>
    /// <param name="counts">See <see cref="Counts"/>.</param>
    public void Add(string counts)
    {
        var parts = counts.Split(' ');
        Met += int.Parse(parts[0], CultureInfo.InvariantCulture);
        Missed += int.Parse(parts[1], CultureInfo.InvariantCulture);
        Unmeasured += int.Parse(parts[2], CultureInfo.InvariantCulture);
    }

    /// <summary>For another process.</summary>
    public string Counts() => FormattableString.Invariant($"{Met} {Missed} {Unmeasured}");

    public override string ToString() => $"targets: {Met} met, {Missed} missed{(Unmeasured > 0 ? $", {Unmeasured} not measured" : string.Empty)}";
}
