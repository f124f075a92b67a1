namespace NanoNet.Reports.Runs;

/// <summary>How far a run came. A tool that was killed leaves <see cref="Running"/>.</summary>
public enum RunState
{
    Running,
    Complete,
    Interrupted,
    Broken,
}
