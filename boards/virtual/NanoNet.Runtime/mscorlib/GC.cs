extern alias host;

using NanoNet.Runtime;
using Host = host::System.GC;

namespace System;

public static class GC
{
    /// <summary>Lets the finalizers run that the last collection made ready.</summary>
    public static void WaitForPendingFinalizers()
    {
        var interpreter = Interpreter.Current;

        while (interpreter.Finalizers.IsBusy)
        {
            interpreter.Scheduler.Yield();
        }
    }

    public static void SuppressFinalize(object obj) => Host.SuppressFinalize(obj ?? throw new NullReferenceException());

    public static void ReRegisterForFinalize(object obj) => Host.ReRegisterForFinalize(obj ?? throw new NullReferenceException());
}
