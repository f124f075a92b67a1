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
        const int K = 0x7F; W(K.ToString()); W(0b1010.ToString()); W(1_000_000.ToString()); W('\x41'.ToString());
        W(@"a\b"); W("quote\"" ); W("\u0041"); W(1e3.ToString()); W(0xFFFFFFFF.ToString()); W((-5 % 3).ToString());
        W(long.MaxValue.ToString()); W(ulong.MaxValue.ToString()); W((1.0f / 3).ToString()); W((5 / 2 * 2.0).ToString());
        W((true ^ true).ToString() + (true & false) + (true | false) + !true);
        W(nameof(K) + sizeof(int) + sizeof(long) + sizeof(char));
    }
}
