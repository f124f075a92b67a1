using System;
using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>What has to be undone when a scenario ends, the last first.</summary>
internal sealed class ScenarioEnding
{
    private readonly List<Action> _steps = [];

    /// <summary>Disposes of something at the end.</summary>
    public T Keep<T>(T opened)
        where T : IDisposable
    {
        _steps.Add(opened.Dispose);
        return opened;
    }

    public void Add(Action step) => _steps.Add(step);

    public void End()
    {
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            _steps[i]();
        }

        _steps.Clear();
    }
}
