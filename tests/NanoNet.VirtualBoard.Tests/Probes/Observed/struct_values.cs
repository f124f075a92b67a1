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
            W(name + " !" + e.GetType().Name);
        }
    }

    static void Move(ref V v) { v.X += 10; }
    static void Copy(V v) { v.X += 10; }

    public static void Main()
    {
        V a = new V(1, 2); V b = a; b.X = 5; W(a + " " + b + " " + (a + b)); W((a == new V(1, 2)) + " " + a.Equals(b) + " " + a.Equals(new V(1, 2)));
        V[] arr = new V[3]; arr[1] = b; arr[1].X++; W(arr[1] + " " + arr[0]); foreach (V v in arr) W(v.ToString());
        Move(ref arr[2]); W(arr[2].ToString()); Copy(arr[2]); W(arr[2].ToString());
        object o = a; V c = (V)o; c.X = 100; W(((V)o).X + " " + c.X);
        IMove im = a; im.Step(); W(a.X + " " + ((V)im).X); im.Step(); W(((V)im).X.ToString());
        Line l = new Line { A = a, B = b }; l.A.X = 77; W(l.A.X + " " + a.X); Line l2 = l; l2.B.Y = 66; W(l.B.Y + " " + l2.B.Y);
        ArrayList list = new ArrayList(); list.Add(a); V t = (V)list[0]; t.X = 9; W(((V)list[0]).X.ToString());
        W(new Line().Equals(new Line()).ToString() + default(V).Equals(new V()));
        Ro r = new Ro(4); W(r.N + " " + r.Twice() + " " + r.ToString().Length);
        V w = a with { Y = 50 }; W(w.ToString());
    }
}

public interface IMove
{
    void Step();
}

public struct V : IMove
{
    public int X;
    public int Y;

    public V(int x, int y)
    {
        X = x;
        Y = y;
    }

    public void Step()
    {
        X++;
    }

    public override string ToString()
    {
        return "(" + X + "," + Y + ")";
    }

    public override bool Equals(object o)
    {
        return o is V v && v.X == X && v.Y == Y;
    }

    public override int GetHashCode()
    {
        return X ^ Y;
    }

    public static V operator +(V a, V b)
    {
        return new V(a.X + b.X, a.Y + b.Y);
    }

    public static bool operator ==(V a, V b)
    {
        return a.X == b.X && a.Y == b.Y;
    }

    public static bool operator !=(V a, V b)
    {
        return !(a == b);
    }
}

public struct Line
{
    public V A;
    public V B;
}

public readonly struct Ro
{
    public readonly int N;

    public Ro(int n)
    {
        N = n;
    }

    public int Twice()
    {
        return N * 2;
    }
}
