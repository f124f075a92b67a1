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
        E("1", () => "" + 1 + 2L + 3u + 4ul + (byte)5 + (sbyte)-6 + (short)7 + (ushort)8);
        E("2", () => "" + 1.5f + 2.25 + 'c' + true + false + null);
        E("3", () => 1 + 2 + "x" + 1 + 2);
        E("4", () => 'a' + 'b' + "c");
        E("5", () => "x" + new object[0] + new string[1] + new byte[0][]);
        E("6", () => string.Concat(1, 2) + string.Concat((object)null) + string.Concat("a", null, "b"));
        E("7", () => string.Concat(new object[] { 1, null, "x", 'c', 2.5 }));
        E("8", () => string.Concat(new string[] { "a", null, "b" }));
        E("9", () => string.Concat((object[])null));
        E("10", () => string.Concat((string[])null));
        E("11", () => (string)null + null + "|");
        E("12", () => ((string)null + (string)null).Length + "");
        E("13", () => "a" + (object)'b' + (object)1.0f);
        E("14", () => "" + DateTime.MinValue + TimeSpan.MinValue);
        E("15", () => "" + typeof(int) + typeof(string[]) + typeof(P) + typeof(Fn));
        E("16", () => "" + new Exception("m"));
        E("17", () => "" + DayOfWeek.Sunday + (DayOfWeek)3);
        E("18", () => "" + int.MinValue + long.MinValue + short.MinValue + sbyte.MinValue);
        E("19", () => "" + float.MaxValue + "|" + double.MaxValue + "|" + float.Epsilon + "|" + double.Epsilon);
        E("20", () => "" + 0.1f + "|" + 0.1 + "|" + (0.1 + 0.2) + "|" + 1e15 + "|" + 1e16 + "|" + 123456789.123);
        E("21", () => "" + 16777216f + "|" + 16777217f + "|" + 3.4e10f + "|" + 1e-10f);
    }
}
