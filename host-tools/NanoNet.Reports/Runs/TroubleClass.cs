using System.Text.Json.Serialization;

namespace NanoNet.Reports.Runs;

/// <summary>Whose trouble it is when a run does not end well: who has to look at it.</summary>
public enum TroubleClass
{
    /// <summary>The firmware does something else than it should, or nothing.</summary>
    [JsonStringEnumMemberName("firmware")]
    Firmware,

    /// <summary>The firmware answers as it should, but a rule about what is on the wire is violated.</summary>
    [JsonStringEnumMemberName("wire")]
    Wire,

    /// <summary>The bench is broken: no board, no port, no right, a flasher that fails.</summary>
    [JsonStringEnumMemberName("bench")]
    Bench,

    /// <summary>The test itself: a wrong command line or file, nothing to check, a defect of the tool.</summary>
    [JsonStringEnumMemberName("test")]
    Test,
}
