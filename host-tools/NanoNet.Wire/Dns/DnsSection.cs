namespace NanoNet.Wire;

/// <summary>The four sections of a DNS message, in their order.</summary>
public enum DnsSection
{
    Question,
    Answer,
    Authority,
    Additional,
}
