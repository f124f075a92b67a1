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

    static int[] A = { 1, 2, 3 };
    static int I(int i) { return i; }

    public static void Main()
    {
        E("1", () => A[I(3)].ToString());
        E("2", () => A[I(-1)].ToString());
        E("3", () => { A[I(5)] = 1; return "ok"; });
        E("4", () => new int[I(-1)].Length.ToString());
        E("5", () => { int[] n = null; return n[0].ToString(); });
        E("6", () => { int[] n = null; return n.Length.ToString(); });
        E("7", () => { object[] o = new string[1]; o[0] = 1; return "stored"; });
        E("8", () => { object[] o = new string[1]; o[0] = "x"; return o[0].ToString(); });
        E("9", () => A[(byte)I(2)].ToString() + A[(long)I(1)]);
        E("10", () => new int[0].Length.ToString());
        E("11", () => { byte[] b = new byte[2]; b[I(1)] = (byte)I(300); return b[1].ToString(); });
    }
}
