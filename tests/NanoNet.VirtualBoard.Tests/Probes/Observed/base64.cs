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

    static string H(byte[] b)
    {
    return b.Length + ":" + BitConverter.ToString(b);
    }

    public static void Main()
    {
        E("1", () => Convert.ToBase64String(new byte[] { 1, 2, 3 }));
        E("2", () => Convert.ToBase64String(new byte[] { 1, 2 }));
        E("3", () => Convert.ToBase64String(new byte[] { 1 }));
        E("5", () => Convert.ToBase64String(null));
        E("6", () => Convert.ToBase64String(new byte[] { 1, 2, 3, 4 }, 1, 2));
        E("7", () => Convert.ToBase64String(new byte[] { 1, 2, 3, 4 }, 3, 2));
        E("8", () => Convert.ToBase64String(new byte[] { 0xfb, 0xff }));
        E("9", () => H(Convert.FromBase64String("AQID")));
        E("10", () => H(Convert.FromBase64String("AQ==")));
        E("11", () => H(Convert.FromBase64String("")));
        E("12", () => H(Convert.FromBase64String("AQI")));
        E("13", () => H(Convert.FromBase64String("A*ID")));
        E("14", () => H(Convert.FromBase64String(null)));
        E("15", () => H(Convert.FromBase64String("AQ ID")));
        E("16", () => H(Convert.FromBase64CharArray("xxAQID".ToCharArray(), 2, 4)));
        E("17", () => Convert.ToBase64String(new byte[60], Base64FormattingOptions.InsertLineBreaks).Length.ToString());
        E("18", () => Convert.ToBase64String(new byte[60]).Length.ToString());
        E("19", () => H(Convert.FromBase64String("-_-_")));
    }
}
