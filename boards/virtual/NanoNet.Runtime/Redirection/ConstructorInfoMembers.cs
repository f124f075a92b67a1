using System.Reflection;

namespace NanoNet.Runtime.Redirection;

/// <summary>ConstructorInfo.Invoke, which lets the constructor's own exception through.</summary>
[Redirects("System.Reflection.ConstructorInfo")]
public static class ConstructorInfoMembers
{
    public static object? Invoke(ConstructorInfo self, object?[]? parameters) => MethodBaseMembers.Unwrap(() => self.Invoke(parameters));
}
