using System;
using System.Collections;
using System.Diagnostics;
using System.Threading;

public class P
{
    delegate string F();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, F f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        CancellationTokenSource s = new CancellationTokenSource(); CancellationToken k = s.Token;
        W(k.IsCancellationRequested + " " + k.CanBeCanceled + " " + CancellationToken.None.CanBeCanceled);
        k.Register(() => W("callback"));
        s.Cancel(); W(k.IsCancellationRequested.ToString()); s.Cancel();
        E("throw", () => { k.ThrowIfCancellationRequested(); return "ok"; });
        k.Register(() => W("late"));
        W(k.WaitHandle.WaitOne(0, false).ToString());
        CancellationTokenSource d = new CancellationTokenSource(20); Thread.Sleep(100); W(d.IsCancellationRequested.ToString());
    }
}
