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

    delegate int D(int n);
    static D Add(int n) { int c = 0; return v => v + n + c++; }

    public static void Main()
    {
        int x = 1; Action a = () => { x++; }; Action b = () => { x *= 10; }; a(); b(); a(); W(x.ToString());
        Action[] f = new Action[3]; for (int i = 0; i < 3; i++) { int k = i; f[i] = () => { k++; W("k" + k); }; } f[0](); f[0](); f[2]();
        D fact = null; fact = n => n <= 1 ? 1 : n * fact(n - 1); W(fact(6).ToString());
        D add = Add(5); W(add(1) + " " + add(1));
        int total = 0; foreach (int v in new int[] { 1, 2, 3 }) { Action z = () => total += v; z(); } W(total.ToString());
        string cap = null; Action s = () => cap = "set"; s(); W(cap);
        static int Sq(int q) => q * q; W(Sq(7).ToString());
        D m = Sq; m += n => n + 1; W(m(3).ToString()); foreach (Delegate d in m.GetInvocationList()) W(((D)d)(4).ToString());
        D copy = m; m += n => 0; W(copy.GetInvocationList().Length + " " + m.GetInvocationList().Length);
        W((m == copy) + " " + (copy.Equals(copy)) + " " + (m != null));
        Action nothing = null; nothing?.Invoke(); W((nothing + null == null).ToString());
    }
}
