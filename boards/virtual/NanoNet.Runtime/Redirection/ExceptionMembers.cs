extern alias host;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Exception that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Exception")]
public static class ExceptionMembers
{
    public static string? get_Message(Exception self) =>
        // A class of the firmware may override it; then it is asked.
        IsDotNets(self, "get_Message") ? MessageOf(self) : self.Message;

    public static string? ToString(Exception self)
    {
        if (!IsDotNets(self, nameof(ToString)))
        {
            return self.ToString();
        }

        var name = self.GetType().FullName;
        return get_Message(self) is { Length: > 0 } message ? name + ": " + message : name;
    }

    /// <summary>A line for each method of the firmware that was running when it was thrown, nothing for an exception that nobody threw.</summary>
    public static string get_StackTrace(Exception self)
    {
        var left = Methods(new StackTrace(self, fNeedFileInfo: false)).ToList();

        // .NET's ends at the method that caught it. If that one asks, it knows who called it.
        var callers = left.Count == 0 ? [] : Methods(new StackTrace(fNeedFileInfo: false)).SkipWhile(method => method != left[^1]).Skip(1);
        return string.Concat(left.Concat(callers).Select(method => $"{method.DeclaringType!.FullName}::{method.Name}\r\n"));
    }

    public static int ldfld_HResult(Exception self) => self.HResult;

    public static void stfld_HResult(Exception self, int value) => self.HResult = value;

    private static IEnumerable<MethodBase> Methods(StackTrace trace) => trace.GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>()
        .Where(method => method.DeclaringType is { } type && AssemblyLoadContext.GetLoadContext(type.Assembly) != AssemblyLoadContext.Default);

    private static bool IsDotNets(Exception exception, string method)
    {
        var declaring = exception.GetType().GetMethod(method, Type.EmptyTypes)!.DeclaringType!.Assembly;
        return declaring == typeof(object).Assembly || declaring == typeof(ExceptionMembers).Assembly;
    }

    private static string MessageOf(Exception exception)
    {
        if (TextOf(exception) is not { } text)
        {
            return "Exception was thrown: " + exception.GetType().FullName;
        }

        return exception is ArgumentException { ParamName.Length: > 0 } argument && !IsOfStringBuilder(exception) ? $"{text} (Parameter '{argument.ParamName}')" : text;
    }

    /// <summary>The text that it was made with; null if with none.</summary>
    internal static string? TextOf(Exception exception)
    {
        var stored = StoredMessage(exception);

        if (IsOfStringBuilder(exception))
        {
            return ManagedErrors.Text;
        }

        if (stored is not null && !IsDotNetsOwn(exception, stored))
        {
            return stored;
        }

        // Made with null for a text.
        return stored is null && exception is ArgumentException && Thrower(exception, out _)?.Assembly != typeof(ExceptionMembers).Assembly
            ? ManagedErrors.TextOf(exception)
            : null;
    }

    // Managed code there, .NET's own here.
    private static bool IsOfStringBuilder(Exception exception) =>
        exception is ArgumentException && Thrower(exception, out _) == typeof(host::System.Text.StringBuilder);

    // .NET gives an exception without a text one of its own. nanoFramework does so for the family of ArgumentException, where managed code makes it.
    private static bool IsDotNetsOwn(Exception exception, string message)
    {
        if (ManagedErrors.IsText(message))
        {
            return false;
        }

        var thrower = Thrower(exception, out var isAskedFor)?.Assembly;

        if (thrower == typeof(object).Assembly)
        {
            return exception.GetType().Assembly == typeof(object).Assembly;
        }

        return message == UsualMessage(exception.GetType()) && (exception is not ArgumentException || (thrower == typeof(ExceptionMembers).Assembly && !isAskedFor));
    }

    /// <param name="exception">The exception.</param>
    /// <param name="isAskedFor">The thrower had a method of the exception's class throw it: ThrowIfNull.</param>
    private static Type? Thrower(Exception exception, out bool isAskedFor)
    {
        var types = new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType);
        var thrower = types.SkipWhile(typeof(ArgumentException).IsAssignableFrom).FirstOrDefault();
        isAskedFor = types.FirstOrDefault() != thrower;
        return thrower;
    }

    /// <summary>What .NET says for an exception that was made without a text; null if there is no way to make one.</summary>
    private static string? UsualMessage(Type type)
    {
        while (type.Assembly != typeof(object).Assembly)
        {
            type = type.BaseType!;
        }

        return type == typeof(ObjectDisposedException)
            ? StoredMessage(new ObjectDisposedException(objectName: null))
            : type.GetConstructor(Type.EmptyTypes)?.Invoke(null) is Exception plain ? StoredMessage(plain) : null;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_message")]
    private static extern ref string? StoredMessage(Exception exception);
}
