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
            W(name + " !" + e.GetType().Name);
        }
    }

    static void Collect() { nanoFramework.Runtime.Native.GC.Run(true); }

    public static void Main()
    {
        S.Make(); Collect(); Thread.Sleep(30); W((S.Saved != null) + " " + S.N); S.Saved = null; Collect(); Thread.Sleep(30); W("again " + S.N); S.Make(); Collect(); Thread.Sleep(30); GC.ReRegisterForFinalize(S.Saved); S.Saved = null; Collect(); Thread.Sleep(30); W("re " + S.N);
    }
}

public class S
{
    public static S Saved;
    public static int N;

    public static void Make()
    {
        new S();
    }

    ~S()
    {
        N++;
        Saved = this;
    }
}
