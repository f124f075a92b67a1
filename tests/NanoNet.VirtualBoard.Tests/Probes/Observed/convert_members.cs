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
        E("1", () => Convert.ToInt32("123").ToString() + Convert.ToInt32("-5") + Convert.ToInt32("+7"));
        E("2", () => Convert.ToInt32("ff", 16).ToString() + " " + Convert.ToInt32("0xFF", 16) + " " + Convert.ToInt32("101", 2));
        E("3", () => Convert.ToInt32("777", 8).ToString());
        E("4", () => Convert.ToInt32("12", 3).ToString());
        E("5", () => Convert.ToByte("255").ToString() + Convert.ToByte("7F", 16));
        E("6", () => Convert.ToByte("256").ToString());
        E("7", () => Convert.ToByte("-1").ToString());
        E("8", () => Convert.ToInt32("2147483648").ToString());
        E("9", () => Convert.ToInt32(" 12 ").ToString());
        E("10", () => Convert.ToInt32("").ToString());
        E("11", () => Convert.ToInt32((string)null).ToString());
        E("12", () => Convert.ToInt32("1.5").ToString());
        E("13", () => Convert.ToDouble("1.5").ToString() + " " + Convert.ToDouble("1e3") + " " + Convert.ToDouble("-.5"));
        E("14", () => Convert.ToDouble("abc").ToString());
        E("15", () => Convert.ToDouble("").ToString());
        E("16", () => Convert.ToInt64("9223372036854775807").ToString());
        E("17", () => Convert.ToInt64("9223372036854775808").ToString());
        E("18", () => Convert.ToUInt64("18446744073709551615").ToString());
        E("19", () => Convert.ToUInt32("4294967295").ToString() + Convert.ToUInt16("65535") + Convert.ToInt16("-32768") + Convert.ToSByte("-128"));
        E("20", () => Convert.ToChar(65).ToString() + Convert.ToChar((byte)66) + Convert.ToChar((ushort)67));
        E("21", () => Convert.ToBoolean((byte)1).ToString() + Convert.ToBoolean((byte)0));
        E("22", () => Convert.ToUInt16("ffff", 16).ToString() + " " + Convert.ToInt16("ffff", 16) + " " + Convert.ToSByte("ff", 16));
        E("23", () => Convert.ToInt32("ffffffff", 16).ToString() + " " + Convert.ToUInt32("ffffffff", 16) + " " + Convert.ToInt64("ffffffffffffffff", 16));
        E("24", () => Convert.ToInt32("100000000", 16).ToString());
        E("25", () => Convert.ToInt32("xyz", 16).ToString());
        E("26", () => int.Parse("12").ToString() + int.Parse("-12") + long.Parse("5") + byte.Parse("9"));
        E("27", () => int.Parse("1,000").ToString());
        E("28", () => { int v; return int.TryParse("12x", out v).ToString() + v + int.TryParse("7", out v) + v + int.TryParse(null, out v) + v + int.TryParse("", out v) + v; });
        E("29", () => double.Parse("1.5").ToString() + double.Parse("-1e-2") + double.Parse("+3"));
        E("30", () => double.Parse("NaN").ToString());
        E("31", () => float.Parse("1.25").ToString());
        E("32", () => { double d; return double.TryParse("2.5", out d).ToString() + d + double.TryParse("zz", out d) + d; });
        E("34", () => Convert.FromBase64String("AQID").Length.ToString() + Convert.FromBase64String("/w==")[0]);
        E("35", () => Convert.FromBase64String("A").Length.ToString());
        E("36", () => Convert.FromBase64String("????").Length.ToString());
        E("37", () => Convert.FromBase64String("").Length.ToString());
        E("38", () => BitConverter.ToString(Convert.FromBase64String("AAEC\r\nAwQF")));
    }
}
