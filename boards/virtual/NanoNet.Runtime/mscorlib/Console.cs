using NanoNet.Runtime;

namespace System;

public static class Console
{
    private const string NewLine = "\r\n";

    public static void Write(string? value)
    {
        var interpreter = Interpreter.Current;
        interpreter.Scheduler.Safepoint();
        interpreter.Console.Write(value ?? "");
    }

    public static void WriteLine() => Write(NewLine);

    public static void WriteLine(string? value) => Write(value + NewLine);
}
