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
        int[][] a = new int[2][];
        a[0] = new int[] { 1, 2 };
        W((a[1] == null).ToString());
        a[1] = new int[3];
        a[1][2] = 7;
        int n = 0;
        foreach (int[] r in a) foreach (int v in r) n += v;
        W(n.ToString());
        W(a.GetType().ToString());
        W(a[0].GetType().FullName);
        string[][] s = { new string[] { "x" }, new string[0] };
        W(s[0][0] + s[1].Length);
    }
}
