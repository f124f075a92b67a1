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

    static void Make(int n) { for (int i = 0; i < n; i++) new Fin(i); }
    static void Collect() { nanoFramework.Runtime.Native.GC.Run(true); }

    public static void Main()
    {
        Make(5); Collect(); W("before sleep"); Thread.Sleep(50); W("after " + Fin.N);
        new Der(7); Collect(); Thread.Sleep(50); Fin keep = new Fin(8); Collect(); Thread.Sleep(20); W("kept"); GC.SuppressFinalize(keep); keep = null; Collect(); Thread.Sleep(20); W("end " + Fin.N);
    }
}

public class Fin
{
    public static int N;
    private int _i;

    public Fin(int i)
    {
        _i = i;
    }

    ~Fin()
    {
        N++;
        System.Diagnostics.Debug.WriteLine("> fin " + _i + " prio " + (int)System.Threading.Thread.CurrentThread.Priority);
    }
}

public class Der : Fin
{
    public Der(int i) : base(i)
    {
    }

    ~Der()
    {
        System.Diagnostics.Debug.WriteLine("> der");
    }
}
