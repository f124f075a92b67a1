using System.Text.Json.Serialization;

namespace NanoNet.Reports.Runs;

/// <summary>How far a run came. A tool that was killed leaves <see cref="Running"/>.</summary>
public enum RunState
{
    [JsonStringEnumMemberName("running")]
    Running,

    [JsonStringEnumMemberName("complete")]
    Complete,

    [JsonStringEnumMemberName("interrupted")]
    Interrupted,

    [JsonStringEnumMemberName("broken")]
    Broken,
}
