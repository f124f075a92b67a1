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
        Action a = () => W("1"); a += () => { throw new Exception("x"); }; a += () => W("3");
        try { a(); } catch (Exception e) { W("caught " + e.Message); }
        W(a.GetInvocationList().Length.ToString());
    }
}
