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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    static void A() { B(3); }
    static void B(int n) { if (n == 0) throw new InvalidOperationException("deep"); B(n - 1); }

    public static void Main()
    {
        try { A(); } catch (Exception e) { W(e.StackTrace.Replace2()); W(e.ToString()); } try { new Q().Inst(5); } catch (Exception e) { W(e.StackTrace.Replace2()); } Exception un = new Exception("u"); W("[" + un.StackTrace + "]"); try { try { A(); } catch { throw; } } catch (Exception e) { W(e.StackTrace.Replace2()); } try { try { A(); } catch (Exception e) { throw e; } } catch (Exception e) { W(e.StackTrace.Replace2()); } try { Fn f = () => { throw new Exception("l"); }; f(); } catch (Exception e) { W(e.StackTrace.Replace2().IndexOf("Main") >= 0 ? "has main" : "none"); } try { object o = null; o.ToString(); } catch (Exception e) { W(e.StackTrace.Replace2()); } try { new Q(1); } catch (Exception e) { W(e.StackTrace.Replace2()); }
    }
}

public class Q { public Q() { } public Q(int x) { throw new Exception("ctor"); } public void Inst(long l) { throw new Exception("i"); } public string Prop { get { throw new Exception("p"); } } }
public static class Sx { public static string Replace2(this string s) { string r = ""; if (s == null) return "null"; foreach (char c in s) r += c == '\n' ? '/' : c == '\r' ? '~' : c == ' ' ? '_' : c; return r; } }
