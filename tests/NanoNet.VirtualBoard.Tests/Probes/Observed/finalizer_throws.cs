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
        new T(1); new T(2); Collect(); Thread.Sleep(30); W("goes on " + T.N);
    }
}

public class T
{
    public static int N;
    private int _i;

    public T(int i)
    {
        _i = i;
    }

    ~T()
    {
        N++;
        throw new Exception("fin" + _i);
    }
}
