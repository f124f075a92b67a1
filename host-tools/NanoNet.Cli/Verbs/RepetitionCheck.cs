using System;
using System.Globalization;
using System.IO;
using NanoNet.Bench;
using NanoNet.Reports.Checks;

namespace NanoNet.Cli.Verbs;

/// <summary>Runs a verify run again and looks whether everything happens as it did.</summary>
internal static class RepetitionCheck
{
    public const string Id = "RUN-REPEATS";

    /// <param name="options">As of the first run.</param>
    /// <param name="first">What came of that.</param>
    /// <param name="count">Runs in all, the first one included.</param>
    /// <param name="begun">Told the number of each.</param>
    public static Check Run(VerifyOptions options, VerifyResult first, int count, Action<int> begun)
    {
        var check = new Check
        {
            Kind = CheckKind.Scenario,
            Id = Id,
            Title = string.Create(CultureInfo.InvariantCulture, $"{count} runs with one seed give one capture"),
            Source = "README, virtual time",
            Outcome = CheckOutcome.Passed,
        };

        for (var number = 2; number <= count; number++)
        {
            begun(number);
            var folder = Directory.CreateDirectory(Path.Combine(options.Folder, string.Create(CultureInfo.InvariantCulture, $"run-{number}"))).FullName;
            var result = VerifyRun.Run(options with { Folder = folder, Started = null, Finished = null });

            if (result.IsCancelled)
            {
                return check with { Outcome = CheckOutcome.Broken, Seen = "interrupted" };
            }

            if ((result.Broken ?? CaptureComparison.Difference(first.CapturePath, result.CapturePath)) is { } difference)
            {
                return check with
                {
                    Outcome = result.Broken is null ? CheckOutcome.Failed : CheckOutcome.Broken,
                    Expected = "the frames of the first run at the same times",
                    Seen = string.Create(CultureInfo.InvariantCulture, $"run {number} of {count}, in {folder}: {difference}"),
                };
            }

            // What is like what is kept needs no keeping.
            Directory.Delete(folder, recursive: true);
        }

        return check;
    }
}
