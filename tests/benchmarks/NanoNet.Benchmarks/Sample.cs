using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NanoNet.Benchmarks;

/// <summary>The figures of one measurement over several runs, in one unit.</summary>
public sealed class Sample(string unit)
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public void Add(double value) => _values.Add(value);

    public double Median => (Ordered[(_values.Count - 1) / 2] + Ordered[_values.Count / 2]) / 2;

    private double[] Ordered => [.. _values.Order()];

    /// <summary>Median, and the range that it lies in.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Median,9:0.0} {unit}  ({Ordered[0]:0.0} to {Ordered[^1]:0.0}, n = {_values.Count})");
}
