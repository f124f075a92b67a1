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

    static void M(A a) { a.X = 100; }
    static void R(ref A a) { a.X = 100; }

    public static void Main()
    {
        A a = new A(1, 2); A b = a; b.X = 9; W(a.X + " " + b.X);
        W(a.Equals(new A(1, 2)).ToString() + a.Equals(b));
        object o = a; a.X = 7; W(((A)o).X.ToString());
        W(o.GetType().Name + " " + a.ToString());
        A[] arr = new A[2]; arr[0].X = 3; W(arr[0].X + " " + arr[1].X);
        A d = default(A); W(d.X + " " + (d.S == null));
        M(a); W(a.X.ToString()); R(ref a); W(a.X.ToString());
        N n = new N(); n.Inner.X = 5; N m = n; m.Inner.X = 6; W(n.Inner.X + " " + m.Inner.X);
        W(a.GetHashCode().Equals(a.GetHashCode()).ToString());
        foreach (A v in arr) W(v.X.ToString());
        W(new A(1, 2).Sum().ToString());
    }
}

public struct A
{
    public int X;
    public int Y;
    public string S;

    public A(int x, int y)
    {
        X = x;
        Y = y;
        S = null;
    }

    public int Sum()
    {
        return X + Y;
    }
}

public struct N
{
    public A Inner;
}
