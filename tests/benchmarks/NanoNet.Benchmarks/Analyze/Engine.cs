using System;
using System.Diagnostics;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.Benchmarks;

/// <summary>The engine as the tool runs it, in this process.</summary>
internal static class Engine
{
    // As many as the tool lists for a person.
    private const int Listed = 6;

    public static Judgement Judge(string file, bool followsApplications, bool isParallel = false)
    {
        using var reader = CaptureReader.Open(file);
        using var judge = new CaptureJudge(new JudgeOptions
        {
            FollowsApplications = followsApplications,
            IsParallel = isParallel,
            ConnectionEnded = static _ => { },
            RecordedConnections = Listed,
        });

        var batch = new FrameBatch();

        while (reader.TryReadBatch(batch))
        {
            judge.Add(batch);
        }

        return judge.Finish();
    }

    /// <summary>Processor time of all threads, user and system, in milliseconds.</summary>
    public static double ProcessorMs(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    public static double WallMs(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
