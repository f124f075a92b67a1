namespace NanoNet.Bench;

/// <summary>A line of the board's console: which octets it loaded.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Four numbers.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record LoadedAssembly(string Name, string Version, string Sha256);
