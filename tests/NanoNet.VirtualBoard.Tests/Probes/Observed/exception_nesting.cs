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

    static void A() { try { B(); } catch (FormatException e) { throw new ArgumentException("outer", e); } }
    static void B() { throw new FormatException("inner"); }
    static int F() { try { return 1; } finally { W("F finally"); } }
    static int G() { int x = 1; try { return x; } finally { x = 2; } }
    static int H(int n) { while (true) { try { if (n-- == 0) return n; continue; } finally { W("H" + n); } } }
    static void L(int n) { try { if (n == 0) throw new Exception("bottom"); L(n - 1); } finally { if (n == 5) W("unwound"); } }

    public static void Main()
    {
        try { A(); } catch (Exception e) { W(e.GetType().Name + " " + e.Message + " " + (e.InnerException == null ? "null" : e.InnerException.Message)); }
        W(F().ToString()); W(G().ToString()); W(H(3).ToString());
        try { try { throw new MyEx("a", 5); } catch (MyEx e) when (e.Code == 4) { W("four"); } catch (MyEx e) when (e.Code == 5) { W("five " + e.Message); throw; } finally { W("fin"); } } catch (MyEx e) { W("outer " + e.Code); }
        for (int i = 0; i < 4; i++) { try { try { if (i == 1) continue; if (i == 3) throw new Exception("three"); W("b" + i); } finally { W("f" + i); } } catch (Exception e) { W(e.Message); } }
        try { try { try { throw new Exception("1"); } finally { W("inner"); } } catch (InvalidOperationException) { W("no"); } finally { W("mid"); } } catch (Exception e) { W("out " + e.Message); }
        try { throw new MyEx("x", 1); } catch (ArgumentException) { W("arg"); } catch (SystemException) { W("sys"); } catch (Exception e) { W("exc " + (e is MyEx)); }
        Exception saved = null; try { throw new Exception("saved"); } catch (Exception e) { saved = e; } try { throw saved; } catch (Exception e) { W((e == saved) + e.Message); }
        try { L(5); } catch (Exception e) { W("depth " + e.Message); }
        try { try { throw new Exception("first"); } catch (Exception e) { throw new InvalidOperationException("wrapped", e); } } catch (Exception e) { W(e.Message + " <- " + e.InnerException.Message + " " + e.InnerException.GetType().Name); }
        goto end;
        end: W("end");
        using (R r1 = new R("1")) using (R r2 = new R("2")) W("in");
        try { using (R r = new R("t")) { throw new Exception("u"); } } catch (Exception e) { W(e.Message); }
        using R last = new R("last"); W("bottom");
    }
}

public class MyEx : Exception
{
    public int Code;

    public MyEx(string m, int c) : base(m)
    {
        Code = c;
    }
}

public class R : IDisposable
{
    private string _n;

    public R(string n)
    {
        _n = n;
    }

    public void Dispose()
    {
        System.Diagnostics.Debug.WriteLine("> dispose " + _n);
    }
}
