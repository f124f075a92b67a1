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
        int n = 5;
        F f = () => n.ToString();
        n = 6;
        W(f());
        F[] a = new F[3];
        for (int i = 0; i < 3; i++) { a[i] = () => i.ToString(); }
        W(a[0]() + a[1]() + a[2]());
        for (int i = 0; i < 3; i++) { int j = i; a[i] = () => j.ToString(); }
        W(a[0]() + a[1]() + a[2]());
        int count = 0;
        Action inc = () => count++;
        inc(); inc();
        W(count.ToString());
        string Local(int x) { return x == 0 ? "" : x + Local(x - 1); }
        W(Local(3));
    }
}
