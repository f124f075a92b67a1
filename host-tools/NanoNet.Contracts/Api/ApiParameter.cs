namespace NanoNet.Contracts.Api;

/// <summary>One parameter.</summary>
/// <param name="Type">Documentation name of the type, without the by-reference mark.</param>
/// <param name="Name">Its name; named arguments make it part of the contract.</param>
/// <param name="Passing">By value, ref, out or params.</param>
/// <param name="Default">Text of the default value; null when the argument is required.</param>
public sealed record ApiParameter(string Type, string Name, ApiPassing Passing, string? Default);
