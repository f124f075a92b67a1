using System;
using System.Collections;
using System.Diagnostics;

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
        try { throw new Exception("msg"); } catch (Exception e) { W(e.Message); W((e.InnerException == null).ToString()); W((e.StackTrace != null).ToString()); }
        try { throw new Exception(); } catch (Exception e) { W(e.Message); }
        try { throw new ArgumentException("m", "p"); } catch (ArgumentException e) { W(e.Message); W(e.ParamName); }
        try { throw new ArgumentNullException("p"); } catch (ArgumentException e) { W(e.Message); W(e.ParamName); }
        try { throw new ArgumentOutOfRangeException("p", "m"); } catch (ArgumentException e) { W(e.Message); W(e.ParamName); }
        try { throw new ArgumentOutOfRangeException("p"); } catch (ArgumentException e) { W(e.Message); W(e.ParamName); }
        try { throw new ObjectDisposedException("obj"); } catch (Exception e) { W(e.Message); }
        Exception o = new Exception("outer", new InvalidOperationException("inner"));
        W(o.InnerException.Message);
        W(o.InnerException.GetType().Name);
    }
}
