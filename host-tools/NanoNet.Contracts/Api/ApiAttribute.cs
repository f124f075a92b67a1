using System.Collections.Generic;

namespace NanoNet.Contracts.Api;

/// <summary>An attribute that changes what a compiler does.</summary>
/// <param name="Name">Short name, as in C#.</param>
/// <param name="Arguments">Texts of the positional arguments.</param>
/// <param name="Named">Names and texts of the named ones, in order.</param>
public sealed record ApiAttribute(string Name, IReadOnlyList<string> Arguments, IReadOnlyList<KeyValuePair<string, string>> Named);
