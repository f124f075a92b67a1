using System.Collections.Generic;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.Bench;

/// <summary>Reads the bench's own capture back and has it judged: what is judged is what is on disk.</summary>
internal static class CaptureVerdict
{
    /// <param name="path">The capture.</param>
    /// <param name="facts">What is known of the board.</param>
    /// <param name="deviations">Violations that its profile declares.</param>
    /// <param name="hasLostFrames">False where no frame can have passed unseen: the cable is the bench's own, or the interface says that it lost none.</param>
    public static Judgement Of(string path, BoardFacts facts, IReadOnlyList<KnownDeviation> deviations, bool hasLostFrames = false)
    {
        var judge = new CaptureJudge(new JudgeOptions { Board = facts, KnownDeviations = deviations, IsLossless = !hasLostFrames, KeepSegments = true });

        if (hasLostFrames)
        {
            // Nobody knows before which.
            judge.AddDrops();
        }

        using var reader = CaptureReader.Open(path);

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame.TimeNs, frame.Octets, frame.OriginalLength);
        }

        return judge.Finish();
    }
}
