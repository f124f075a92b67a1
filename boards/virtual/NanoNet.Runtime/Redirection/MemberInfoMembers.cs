using System;
using System.Linq;
using System.Reflection;

namespace NanoNet.Runtime.Redirection;

/// <summary>Attributes of a member: those that are written there, of base classes never any, and not what the compiler makes a flag of.</summary>
[Redirects("System.Reflection.MemberInfo")]
public static class MemberInfoMembers
{
    public static object[] GetCustomAttributes(MemberInfo self, bool inherit) =>
        [.. self.GetCustomAttributes(inherit: false).Where(attribute => attribute is not SerializableAttribute)];
}
