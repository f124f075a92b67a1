using System.Collections;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of String that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.String")]
public static class StringMembers
{
    /// <summary>.NET returns a type of its own here, which nanoFramework has not.</summary>
    public static IEnumerator GetEnumerator(string self) => self.ToCharArray().GetEnumerator();
}
