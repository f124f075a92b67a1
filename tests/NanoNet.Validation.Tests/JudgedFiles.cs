using NanoNet.Capture;

namespace NanoNet.Validation.Tests;

/// <summary>Files that a judge is given as the tool gives them: by batches.</summary>
internal static class JudgedFiles
{
    /// <summary>Adds the frames of a file; none if it is no capture, as some of the corpus are not.</summary>
    public static void AddFile(this CaptureJudge judge, string file)
    {
        try
        {
            using var reader = CaptureReader.Open(file);
            var batch = new FrameBatch();

            while (reader.TryReadBatch(batch))
            {
                judge.Add(batch);
            }
        }
        catch (CaptureFormatException)
        {
            // What was read before is judged.
        }
    }
}
