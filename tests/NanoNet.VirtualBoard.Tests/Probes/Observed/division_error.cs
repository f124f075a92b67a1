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

    static int I(int i) { return i; }

    public static void Main()
    {
        try { W((1 / I(0)).ToString()); } catch (Exception e) { W(e.GetType().FullName); W(e.Message); W((e.InnerException == null).ToString()); W((e is SystemException).ToString()); }
    }
}
