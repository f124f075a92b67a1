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
        E("1", () => double.Parse("0").ToString());
        E("2", () => double.Parse("1").ToString());
        E("3", () => double.Parse("-1.5").ToString());
        E("4", () => double.Parse("+1.5").ToString());
        E("5", () => double.Parse(" 2.5 ").ToString());
        E("6", () => double.Parse("1e3").ToString());
        E("7", () => double.Parse("1E-3").ToString());
        E("8", () => double.Parse("1.5e+2").ToString());
        E("9", () => double.Parse(".5").ToString());
        E("10", () => double.Parse("5.").ToString());
        E("11", () => double.Parse("").ToString());
        E("12", () => double.Parse(" ").ToString());
        E("13", () => double.Parse("abc").ToString());
        E("14", () => double.Parse("1,000.5").ToString());
        E("15", () => double.Parse("1.2.3").ToString());
        E("16", () => double.Parse("1e").ToString());
        E("17", () => double.Parse("NaN").ToString());
        E("18", () => double.Parse("Infinity").ToString());
        E("19", () => double.Parse("1.7976931348623157E+308").ToString());
        E("20", () => double.Parse("1e400").ToString());
        E("21", () => double.Parse("-1e400").ToString());
        E("22", () => double.Parse("1e-400").ToString());
        E("23", () => double.Parse("0x10").ToString());
        E("24", () => double.Parse("1.5f").ToString());
        E("25", () => double.Parse((string)null).ToString());
        E("26", () => double.Parse("123456789012345678901234567890").ToString());
        E("27", () => double.Parse("3.14159265358979").ToString());
        E("28", () => double.Parse("-").ToString());
        E("29", () => double.Parse(".").ToString());
        E("30", () => double.Parse("1 2").ToString());
    }
}
