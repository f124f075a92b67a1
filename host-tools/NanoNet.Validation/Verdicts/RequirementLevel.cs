namespace NanoNet.Validation;

/// <summary>How binding a rule's source is (RFC 2119).</summary>
public enum RequirementLevel
{
    Must,
    Should,

    /// <summary>Worth knowing; a violation is no fault.</summary>
    Info,
}
