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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        Random r = new Random(5); int a = r.Next(10); W((a >= 0 && a < 10) + ""); double d = r.NextDouble(); W((d >= 0 && d < 1) + ""); byte[] b = new byte[20]; r.NextBytes(b); int z = 0; foreach (byte x in b) if (x == 0) z++; W((z < 10) + ""); int c = r.Next(); W((c >= 0) + ""); W(r.Next(1) + ""); Random r2 = new Random(5), r3 = new Random(5); int[] h = new int[3]; for (int i = 0; i < 300; i++) h[r.Next(3)]++; W((h[0] > 50 && h[1] > 50 && h[2] > 50) + "");
    }
}
