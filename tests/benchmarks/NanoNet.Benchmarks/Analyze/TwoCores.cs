using System;
using System.IO;
using System.Threading;

namespace NanoNet.Benchmarks;

/// <summary>The engine on one core and on two, by wall time: what counts is when it is done.</summary>
/// <remarks>
/// Two virtual processors may be two halves of one core now and far apart an hour later. So beside the ratio stands what two cores can give at the moment: how
/// much more two engines get done than one that have nothing to do with each other; and how far apart the cores are.
/// </remarks>
internal sealed class TwoCores(Targets targets)
{
    private const int Runs = 7;
    private const double Target = 1.6;

    private readonly Sample _one = new("ms");
    private readonly Sample _two = new("ms");
    private readonly Sample _apart = new("ms");
    private readonly Sample _oneCost = new("ms");
    private readonly Sample _twoCost = new("ms");

    public void Run(string file)
    {
        for (var i = 0; i < OneCore.WarmUps(new FileInfo(file).Length); i++)
        {
            Engine.Judge(file, followsApplications: true);
            Engine.Judge(file, followsApplications: true, isParallel: true);
        }

        for (var i = 0; i < Runs; i++)
        {
            Measure(_one, _oneCost, () => Engine.Judge(file, followsApplications: true));
            Measure(_two, _twoCost, () => Engine.Judge(file, followsApplications: true, isParallel: true));
            _apart.Add(Engine.WallMs(() => JudgeApart(file)));
        }

        var ratio = _one.Median / _two.Median;
        var most = 2 * _one.Median / _apart.Median;
        Console.WriteLine($"Engine, two cores, {Path.GetFileName(file)}, wall time");
        Console.WriteLine($"  one core                          {_one}");
        Console.WriteLine($"  two cores                         {_two}");
        Console.WriteLine($"  two engines apart, each on a core {_apart}");
        Console.WriteLine(FormattableString.Invariant($"  one / two                         {ratio,9:0.00}  {targets.AtLeast(ratio, Target)}"));
        Console.WriteLine(FormattableString.Invariant($"  two engines apart / one           {most,9:0.00}  (no more is in these cores now); of that {ratio / most:0%}"));
        Console.WriteLine(FormattableString.Invariant($"  processor time of two / of one    {_twoCost.Median / _oneCost.Median,9:0.00}"));
        Console.WriteLine(FormattableString.Invariant($"  from core to core and back        {CoreDistance.RoundTripNs(),9:0} ns"));
    }

    private static void Measure(Sample wall, Sample cost, Action judge) => cost.Add(Engine.ProcessorMs(() => wall.Add(Engine.WallMs(judge))));

    private static void JudgeApart(string file)
    {
        var other = new Thread(() => Engine.Judge(file, followsApplications: true));
        other.Start();
        Engine.Judge(file, followsApplications: true);
        other.Join();
    }
}
