using System; using System.Diagnostics; using System.Threading; using System.Reflection;
public class X1 { public class N { } } public struct S1 { } public enum E1 { A } public interface I1 { } public delegate void D1();
public class P {
  static void W(string s) { Debug.WriteLine("> " + s); }
  public static void Main() {
    foreach (Type t in Assembly.GetExecutingAssembly().GetTypes()) W(t.FullName);
    int[] big = { 1, 2, 3, 4, 5 }; D1 d = () => W("x" + big.Length); d();
    Thread a = new Thread(() => { try { Thread.Sleep(1000); } catch (ThreadAbortException) { W("c " + Thread.CurrentThread.ThreadState); } }); a.Start(); Thread.Sleep(10); W("" + a.ThreadState); a.Abort(); W("" + a.ThreadState); a.Join(); W("" + a.ThreadState);
    Thread b = new Thread(() => { Thread.Sleep(1000); }); b.Start(); Thread.Sleep(10); b.Abort(); W("" + b.ThreadState); b.Join(); W("" + b.ThreadState);
    Thread c = new Thread(() => { while (true) { } }); c.Start(); Thread.Sleep(30); W("" + c.ThreadState); c.Abort(); W("" + c.ThreadState); c.Join(); W("" + c.ThreadState); 
    Thread e = new Thread(() => { throw new Exception(); }); e.Start(); e.Join(); W("" + e.ThreadState);
    Thread f = new Thread(() => { }); f.Start(); f.Suspend(); W("" + f.ThreadState); f.Resume(); f.Join(); W("" + f.ThreadState);
    object l = new object(); Monitor.Enter(l); Thread g = new Thread(() => { lock (l) { } }); g.Start(); Thread.Sleep(5); W("" + g.ThreadState); Monitor.Exit(l); g.Join();
    Thread h = new Thread(() => { new AutoResetEvent(false).WaitOne(); }); h.Start(); Thread.Sleep(5); W("" + h.ThreadState); h.Abort(); W("" + h.ThreadState); Thread.Sleep(5); W("" + h.ThreadState); 

  }
}
