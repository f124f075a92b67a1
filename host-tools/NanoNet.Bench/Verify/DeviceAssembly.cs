namespace NanoNet.Bench;

/// <summary>One file of the device build.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="File">File name.</param>
/// <param name="Sha256">Of its octets, in hexadecimal digits.</param>
public sealed record DeviceAssembly(string Name, string File, string Sha256);
