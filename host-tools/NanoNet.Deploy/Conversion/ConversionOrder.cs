namespace NanoNet.Deploy.Conversion;

/// <summary>One assembly to convert.</summary>
/// <param name="Il">Path of the IL.</param>
/// <param name="Pe">Path of the file to write (.pe).</param>
public sealed record ConversionOrder(string Il, string Pe);
