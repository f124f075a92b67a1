extern alias host;

using System;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using NanoNet.Runtime.Redirection;
using StringBuilder = host::System.Text.StringBuilder;

namespace NanoNet.Runtime;

/// <summary>The lines that nanoCLR prints for an exception that ends a thread.</summary>
internal static class UncaughtException
{
    public static string Describe(Exception exception, int threadId)
    {
        var lines = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        lines.Append(invariant, $"    ++++ Exception {exception.GetType().FullName} - {ResultName(exception)} ({threadId}) ++++\r\n");
        lines.Append(invariant, $"    ++++ Message: {ExceptionMembers.TextOf(exception)}\r\n");

        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is { DeclaringType: { } type } method && !IsOurs(type, method))
            {
                lines.Append(invariant, $"    ++++ {type.FullName}::{method.Name} [IP: {Math.Max(frame.GetILOffset(), 0):x4}] ++++\r\n");
            }
        }

        return lines.ToString();
    }

    // nanoCLR sets a result where native code threw, and leaves 0 where firmware did. Firmware hardly ever throws these itself.
    private static string ResultName(Exception exception) => exception switch
    {
        NullReferenceException => "CLR_E_NULL_REFERENCE",
        InvalidCastException => "CLR_E_INVALID_CAST",
        OutOfMemoryException => "CLR_E_OUT_OF_MEMORY",
        IndexOutOfRangeException => "0xa9000000",
        SocketException { IsNative: true } => "CLR_E_FAIL",
        _ => "0x00000000",
    };

    // The board's own libraries show with the methods that they have on the board, which are those that firmware can name.
    private static bool IsOurs(Type type, MethodBase method) => type.Assembly == typeof(UncaughtException).Assembly
        && (type.Namespace?.StartsWith("NanoNet.Runtime", StringComparison.Ordinal) == true || method.IsPrivate || method.IsAssembly);
}
