using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>One exchange with a board that reads like a timeline: each line sends something or expects something.</summary>
/// <remarks>Scenarios hold no state between runs and work on every board; what a board's profile does not offer they skip.</remarks>
public interface IScenario
{
    /// <summary>Stable name, upper case with hyphens; never reused with another meaning.</summary>
    string Id { get; }

    /// <summary>What happens, in a few words.</summary>
    string Title { get; }

    /// <summary>The document and section that it rests on.</summary>
    string Source { get; }

    /// <summary>False for a scenario that waits for seconds, or that puts damaged frames into the capture: it runs when named, or with all.</summary>
    bool IsDefault => true;

    /// <summary>About how long it takes on a board's clock. What takes more than <see cref="LongestInRealTime"/> runs in virtual time only.</summary>
    TimeSpan DurationOn(BoardProfile board) => TimeSpan.Zero;

    /// <summary>Nobody waits longer than this for one scenario of many.</summary>
    static TimeSpan LongestInRealTime => TimeSpan.FromSeconds(3);

    /// <summary>Runs it.</summary>
    /// <exception cref="ScenarioFailedException">The board did something else than expected.</exception>
    /// <exception cref="ScenarioSkippedException">This board or this set-up does not offer what it needs.</exception>
    /// <exception cref="BenchBrokenException">The bench cannot go on.</exception>
    void Run(ScenarioContext line);
}
