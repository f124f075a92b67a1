using System;
using System.Collections;
using System.Diagnostics;

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
            W(name + " !" + e.GetType().Name);
        }
    }

    static void Msg(Fn f) { try { f(); } catch (Exception e) { W(e.GetType().Name + "|" + (e.Message == null ? "<null>" : e.Message) + "|" + (e.InnerException == null ? "-" : e.InnerException.Message)); } }
    static int Deep(int n) { return Deep(n + 1) + 1; }
    static int Rec(int n) { return n == 0 ? 0 : 1 + Rec(n - 1); }

    public static void Main()
    {
        E("1", () => { object o = "s"; return ((int)o) + ""; }); E("2", () => { int[] a = new int[2]; return a[2] + ""; }); E("3", () => { int[] a = new int[2]; return a[-1] + ""; }); E("4", () => { int n = -1; return new int[n].Length + ""; }); E("5", () => { string s = null; return s.Length + ""; }); E("6", () => "abc"[3] + ""); E("7", () => "abc".Substring(4)); E("8", () => int.Parse("x") + ""); E("9", () => { int z = 0; return (1 / z) + ""; }); E("10", () => { object[] a = new string[1]; a[0] = 5; return "ok"; });
        Msg(() => { throw new Exception(); }); Msg(() => { throw new Exception("m"); }); Msg(() => { throw new ArgumentNullException("p"); }); Msg(() => { throw new ArgumentException("m", "p"); }); Msg(() => { throw new ArgumentOutOfRangeException("p"); }); Msg(() => { throw new ArgumentOutOfRangeException("p", "m"); }); Msg(() => { throw new InvalidOperationException(); }); Msg(() => { throw new NotImplementedException(); }); Msg(() => { throw new NotSupportedException("ns"); }); Msg(() => { throw new ObjectDisposedException("od"); }); Msg(() => { throw new TimeoutException(); }); Msg(() => { throw new IndexOutOfRangeException(); }); Msg(() => { throw new NullReferenceException(); }); Msg(() => { throw new FormatException("f", new Exception("in")); }); Msg(() => { throw new My("my", 4); }); Msg(() => { throw new System.IO.IOException("io"); }); Msg(() => { throw new OutOfMemoryException(); }); Msg(() => { throw new ApplicationException("a"); }); Msg(() => { throw new InvalidCastException(); }); Msg(() => { throw new SystemException("s"); }); Msg(() => { throw new Exception(null); }); Msg(() => { throw new Exception("", null); });
        try { try { int z = 0; z = 5 / z; } catch (Exception e) { W("plain " + e.GetType().FullName); } } finally { W("fin"); }
        Exception ex = new My("x", 1); W((ex.StackTrace == null) + " " + ex.Message + " " + (ex.InnerException == null)); try { throw ex; } catch (Exception e) { W((e == ex) + ""); }
        W(new ArgumentException("m", "p").ParamName + new ArgumentNullException("q").ParamName + new ArgumentOutOfRangeException("r").ParamName); W((new ArgumentException("m").ParamName == null) + "");
        try { Deep(0); } catch (Exception e) { W("deep " + e.GetType().Name); }
        W(Rec(200) + "");
    }
}

public class My : Exception
{
    private int _n;

    public My(string m, int n) : base(m)
    {
        _n = n;
    }

    public override string Message
    {
        get { return base.Message + _n; }
    }
}
