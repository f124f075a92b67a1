using System; using System.Diagnostics; using System.Threading; using System.Reflection;
public class P {
  static void W(string s) { Debug.WriteLine("> " + s); }
  public static void Main() {
    Thread j = new Thread(() => { Thread.CurrentThread.Suspend(); W("resumed"); }); j.Start(); Thread.Sleep(5); W("3 " + j.ThreadState + j.IsAlive); j.Resume(); W(j.Join(50) + "");
    Thread k = new Thread(() => { Thread.Sleep(10); W("slept"); }); k.Start(); k.Suspend(); Thread.Sleep(30); W("4 " + k.ThreadState); k.Resume(); W(k.Join(50) + "");
    Thread l = new Thread(() => { W("l"); }); l.Start(); l.Suspend(); l.Suspend(); l.Resume(); W(l.Join(30) + " " + l.ThreadState); l.Resume(); W(l.Join(30) + "");
    object o = new object(); Monitor.Enter(o); Thread m = new Thread(() => { lock (o) { W("no"); } }); m.Start(); Thread.Sleep(5); m.Abort(); W(m.Join(30) + " " + m.ThreadState); Monitor.Exit(o); lock (o) W("mine");
    Thread n = new Thread(() => { try { throw new Exception("a"); } catch (Exception) { Thread.Sleep(50); W("no"); } finally { W("n fin"); } }); n.Start(); Thread.Sleep(5); n.Abort(); W(n.Join(30) + "");
    Thread q = new Thread(() => { try { } finally { Thread.Sleep(20); W("q end of finally"); } W("q after"); }); q.Start(); Thread.Sleep(5); q.Abort(); W(q.Join(60) + "");
    Thread r = new Thread(() => { for (int z = 0; z < 3; z++) { try { Thread.Sleep(20); W("r no"); } catch (ThreadAbortException) { W("r caught" + z); } } W("r end"); }); r.Start(); Thread.Sleep(5); r.Abort(); W(r.Join(100) + "");
    Thread s = new Thread(() => { Thread t = new Thread(() => { Thread.Sleep(15); W("child"); }); t.Start(); }); s.Start(); s.Join(); W("parent gone"); Thread.Sleep(30);
  }
}
