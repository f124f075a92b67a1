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
        I1 a = new C(); W(a.M() + ((I2)a).M()); W(((C)a).M());
        W((a is I2).ToString() + (a is IDisposable) + (a as IDisposable == null));
        try { IDisposable d = (IDisposable)a; W("no"); } catch (InvalidCastException) { W("cast"); }
        I1 s = new S { V = 4 }; W(s.M()); s.Set(9); W(((S)s).V.ToString());
        W(typeof(C).GetInterfaces().Length.ToString());
        IBase b = new Derived(); W(b.Name() + ((Base)b).Name());
    }
}

public interface I1
{
    string M();

    void Set(int v);
}

public interface I2
{
    string M();
}

public class C : I1, I2
{
    public string M()
    {
        return "own";
    }

    string I1.M()
    {
        return "one";
    }

    string I2.M()
    {
        return "two";
    }

    public void Set(int v)
    {
    }
}

public struct S : I1
{
    public int V;

    public string M()
    {
        return "struct" + V;
    }

    public void Set(int v)
    {
        V = v;
    }
}

public interface IBase
{
    string Name();
}

public class Base : IBase
{
    public virtual string Name()
    {
        return "base";
    }
}

public class Derived : Base
{
    public override string Name()
    {
        return "derived+" + base.Name();
    }
}
