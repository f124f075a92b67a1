using System;
using System.Globalization;

namespace NanoNet.Runtime.Redirection;

/// <summary>Constructor of CultureInfo: a culture is its name, and has nothing of its own.</summary>
[Redirects("System.Globalization.CultureInfo")]
public static class CultureInfoMembers
{
    public static CultureInfo Create(string? name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CultureInfo(name);
    }
}
