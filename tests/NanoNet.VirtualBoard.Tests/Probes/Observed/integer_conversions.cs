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

    static int I(int i) { return i; }
    static long L(long l) { return l; }

    public static void Main()
    {
        E("1", () => ((byte)I(300)).ToString());
        E("2", () => ((sbyte)I(200)).ToString());
        E("3", () => ((short)I(70000)).ToString());
        E("4", () => ((ushort)I(-1)).ToString());
        E("5", () => ((uint)I(-1)).ToString());
        E("6", () => ((ulong)I(-1)).ToString());
        E("7", () => ((long)(uint)I(-1)).ToString());
        E("8", () => ((int)L(5000000000)).ToString());
        E("9", () => ((char)I(65)).ToString());
        E("10", () => ((int)'\uffff').ToString());
        E("11", () => unchecked((byte)'\u0141').ToString());
        E("12", () => ((double)L(9007199254740993)).ToString());
        E("13", () => ((float)I(16777217)).ToString());
        E("14", () => ((double)ulong.MaxValue).ToString());
        E("15", () => ((double)(uint)I(-1)).ToString());
        E("16", () => ((float)(ulong)L(-1)).ToString());
    }
}
