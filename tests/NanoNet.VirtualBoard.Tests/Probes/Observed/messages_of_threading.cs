using System;
using System.Collections;
using System.Diagnostics;
using System.Threading;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    delegate void A();
    static string Do(A a) { a(); return "ok"; }

    public static void Main()
    {
        E("1", () => new CancellationTokenSource(-5) + "");
        E("2", () => Do(() => new CancellationToken().Register(null)));
        E("3", () => Do(() => { CancellationTokenSource c = new CancellationTokenSource(); c.Dispose(); c.Cancel(); }));
        E("4", () => Do(() => { CancellationTokenSource c = new CancellationTokenSource(); c.Dispose(); CancellationToken t = c.Token; }));
        E("5", () => Do(() => { CancellationTokenSource c = new CancellationTokenSource(); c.CancelAfter(-7); }));
        E("6", () => Do(() => { CancellationTokenSource c = new CancellationTokenSource(); c.Cancel(); c.Token.ThrowIfCancellationRequested(); }));
        E("7", () => Do(() => new CancellationTokenSource(TimeSpan.FromMilliseconds(-9))));
        E("8", () => Do(() => { CancellationTokenSource c = new CancellationTokenSource(); c.Token.Register(() => { throw new Exception("cb"); }); c.Cancel(); }));
        E("9", () => Do(() => new CancellationToken(true).ThrowIfCancellationRequested()));
        E("10", () => Do(() => new Thread(null).Start()));
        E("11", () => Do(() => { Thread t = new Thread(() => { }); t.Start(); t.Join(); t.Start(); }));
        E("12", () => Do(() => Thread.Sleep(-5)));
        E("13", () => Do(() => Thread.Sleep(TimeSpan.FromMilliseconds(-5))));
        E("14", () => Do(() => Thread.CurrentThread.Join(TimeSpan.FromMilliseconds(-5))));
        E("15", () => Do(() => Thread.Sleep(TimeSpan.MaxValue)));
        E("16", () => Do(() => new Timer(o => { }, null, -5, 0)));
        E("17", () => Do(() => new Timer(o => { }, null, TimeSpan.FromMilliseconds(-5), TimeSpan.Zero)));
        E("18", () => Do(() => Monitor.Enter(null)));
        E("19", () => Do(() => Monitor.Exit(new object())));
        E("20", () => Do(() => new AutoResetEvent(false).WaitOne(-5, false)));
        E("21", () => Do(() => new Thread(() => { }).Join(-5)));
        E("22", () => Do(() => { Thread t = new Thread(() => { }); t.Start(); t.Join(-5); }));
        E("23", () => Do(() => WaitHandle.WaitAny(null, -5, false)));
        E("24", () => Do(() => WaitHandle.WaitAny(new WaitHandle[] { new AutoResetEvent(true) }, -5, false)));
        E("25", () => Do(() => SpinWait.SpinUntil(-5)));
        E("26", () => Do(() => SpinWait.SpinUntil(TimeSpan.FromMilliseconds(-5))));
        E("27", () => Do(() => { Thread.CurrentThread.Priority = (ThreadPriority)77; }));
        E("28", () => Do(() => new Thread(() => { }).Abort()));
        E("29", () => Do(() => new Thread(() => { }).Suspend()));
        E("30", () => Do(() => new Thread(() => { }).Resume()));
        E("31", () => Do(() => Thread.CurrentThread.Resume()));
        E("32", () => new OperationCanceledException().Message + "|" + new OperationCanceledException("m").Message);
    }
}
