using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NanoNet.VirtualBoard.Instrumentation;

namespace NanoNet.VirtualBoard;

/// <summary>Finds the method with which firmware starts.</summary>
internal static class EntryPoint
{
    /// <exception cref="BoardException">The app has none, or one that nanoFramework would not call, or is damaged.</exception>
    public static Action Of(FirmwareLoadContext context, string path)
    {
        try
        {
            return Of(context.LoadApp(), path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or TypeLoadException or MissingMethodException)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: damaged: {exception.Message}");
        }
    }

    /// <summary>Static constructors of the libraries and the app in the order in which they run before the entry point.</summary>
    public static IReadOnlyList<Action> StaticConstructorsOf(FirmwareLoadContext context) =>
        [.. context.LoadAll().SelectMany(StaticConstructors.Of)];

    private static Action Of(Assembly app, string path)
    {
        var method = app.EntryPoint ?? throw new BoardException(ExitCode.Refused, $"{path}: has no entry point: it is a library, not an app");

        return method.GetParameters().Length == 0 && method.ReturnType == typeof(void)
            ? method.CreateDelegate<Action>()
            : throw new BoardException(ExitCode.Refused, $"{path}: Main must be 'static void Main()'");
    }
}
