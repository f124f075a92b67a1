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
        S s = new S();
        s.Fire(1);
        EventHandler h = (o, e) => W("h1 " + (o == s));
        s.E += h; s.E += h; s.Fire(2);
        s.E -= h; s.Fire(3);
        s.E -= h; s.E -= h; s.Fire(4);
        s.Custom += () => W("custom"); s.RaiseCustom();
        W(S.Adds.ToString());
    }
}

public class S
{
    private Action _custom;

    public static int Adds;

    public event EventHandler E;

    public event Action Custom
    {
        add { Adds++; _custom += value; }
        remove { _custom -= value; }
    }

    public void Fire(int n)
    {
        System.Diagnostics.Debug.WriteLine("> fire " + n);
        E?.Invoke(this, EventArgs.Empty);
    }

    public void RaiseCustom()
    {
        _custom();
    }
}
