using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What finds the query of a response: who asked whom from where, and the identifier.</summary>
internal readonly record struct DnsQuery(InternetAddress Client, InternetAddress Server, ushort ClientPort, ushort Id);
