using System;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace NanoNet.Runtime.Redirection;

/// <summary>MethodBase.Invoke, which converts nothing and lets the method's own exception through.</summary>
[Redirects("System.Reflection.MethodBase")]
public static class MethodBaseMembers
{
    public static object? Invoke(MethodBase self, object? obj, object?[]? parameters)
    {
        if (!self.IsStatic)
        {
            CheckTarget(obj, self);
        }

        var arguments = Arguments(self, parameters);
        return AsNumber(Unwrap(() => self.Invoke(obj, arguments)));
    }

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

    /// <exception cref="ArgumentException">There are too many or too few.</exception>
    internal static object?[] Arguments(MethodBase method, object?[]? given)
    {
        var parameters = method.GetParameters();
        var values = given ?? [];

        if (values.Length != parameters.Length)
        {
            throw new ArgumentException();
        }

        return [.. parameters.Zip(values, (parameter, value) => Fitting(value, parameter.ParameterType))];
    }

    /// <summary>A member of instances is asked for.</summary>
    /// <exception cref="NullReferenceException">Of none.</exception>
    /// <exception cref="Exception">Of an instance of another class.</exception>
    internal static void CheckTarget(object? target, MemberInfo member)
    {
        _ = target ?? throw new NullReferenceException();

        if (!member.DeclaringType!.IsInstanceOfType(target))
        {
            throw new Exception();
        }
    }

    // A number has to be of the very type, but enums are numbers.
    private static object? Fitting(object? value, Type type)
    {
        if (!type.IsValueType)
        {
            return value is null || type.IsByRef || type.IsInstanceOfType(value) ? value : throw new Exception();
        }

        var found = (value ?? throw new NullReferenceException()).GetType();

        if (Underlying(found) != Underlying(type))
        {
            throw new Exception();
        }

        return type.IsEnum ? Enum.ToObject(type, value) : AsNumber(value);
    }

    private static Type Underlying(Type type) => type.IsEnum ? Enum.GetUnderlyingType(type) : type;

    // An enum comes back as the number that it is.
    private static object? AsNumber(object? value) => value is Enum ? ((IConvertible)value).ToType(Enum.GetUnderlyingType(value.GetType()), null) : value;
}
