using System;

namespace NanoNet.Bench.Tests;

/// <summary>A defect that a scenario must notice.</summary>
/// <param name="ScenarioId">Which one.</param>
/// <param name="Defect">What the board seems to do.</param>
/// <param name="Lie">Sets the cable up; called anew for each run.</param>
internal sealed record ScenarioMutant(string ScenarioId, string Defect, Action<LyingCable> Lie);
