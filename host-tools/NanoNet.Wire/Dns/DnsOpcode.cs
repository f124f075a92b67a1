namespace NanoNet.Wire;

/// <summary>What a DNS message asks for (IANA "DNS OpCodes").</summary>
public enum DnsOpcode : byte
{
    Query = 0,
    InverseQuery = 1,
    Status = 2,
    Notify = 4,
    Update = 5,
    StatefulOperations = 6,
}
