using System;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace NanoNet.Runtime.Redirection;

/// <summary>MethodBase.Invoke, which lets the method's own exception through.</summary>
[Redirects("System.Reflection.MethodBase")]
public static class MethodBaseMembers
{
    public static object? Invoke(MethodBase self, object? obj, object?[]? parameters) => Unwrap(() => self.Invoke(obj, parameters));

    internal static object? Unwrap(Func<object?> invoke)
    {
        try
        {
            return invoke();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}
