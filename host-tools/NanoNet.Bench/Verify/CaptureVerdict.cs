using System.Collections.Generic;
using NanoNet.Capture;
using NanoNet.Validation;

namespace NanoNet.Bench;

/// <summary>Reads the bench's own capture back and has it judged: what is judged is what is on disk.</summary>
internal static class CaptureVerdict
{
    public static Judgement Of(string path, BoardFacts facts, IReadOnlyList<KnownDeviation> deviations)
    {
        // The cable is the bench's own: no frame can pass it unseen.
        var judge = new CaptureJudge(new JudgeOptions { Board = facts, KnownDeviations = deviations, IsLossless = true, KeepSegments = true });

        using var reader = CaptureReader.Open(path);

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame.TimeNs, frame.Octets, frame.OriginalLength);
        }

        return judge.Finish();
    }
}
