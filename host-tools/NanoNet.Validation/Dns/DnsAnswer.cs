namespace NanoNet.Validation;

/// <summary>An address that a host was told.</summary>
/// <param name="ExpiresNs">When it may be used no more without asking again.</param>
internal readonly record struct DnsAnswer(long ExpiresNs);
