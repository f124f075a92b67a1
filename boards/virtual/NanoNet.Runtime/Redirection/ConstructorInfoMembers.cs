using System.Reflection;

namespace NanoNet.Runtime.Redirection;

/// <summary>ConstructorInfo.Invoke, which converts nothing and lets the constructor's own exception through.</summary>
[Redirects("System.Reflection.ConstructorInfo")]
public static class ConstructorInfoMembers
{
    public static object? Invoke(ConstructorInfo self, object?[]? parameters)
    {
        var arguments = MethodBaseMembers.Arguments(self, parameters);
        return MethodBaseMembers.Unwrap(() => self.Invoke(arguments));
    }
}
