using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What all fragments of one datagram have in common (RFC 791 section 3.2, RFC 8200 section 4.5).</summary>
internal readonly record struct FragmentKey(InternetAddress Source, InternetAddress Destination, uint Identification, IPProtocol Protocol);
