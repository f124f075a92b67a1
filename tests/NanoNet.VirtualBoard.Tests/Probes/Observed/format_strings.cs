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
        E("1", () => string.Format("{0} {1}", 1, "a") + string.Format("{0,5}|{0,-5}|", 42));
        E("2", () => string.Format("{0:X2} {0:x4} {0:D5}", 255));
        E("3", () => string.Format("{0:N2} {0:F1}", 1234.567));
        E("4", () => string.Format("{{{0}}}", 1));
        E("5", () => string.Format("{0", 1));
        E("6", () => string.Format("0}", 1));
        E("7", () => string.Format("{1}", 1));
        E("8", () => string.Format("{-1}", 1));
        E("9", () => string.Format("{a}", 1));
        E("10", () => string.Format("{}", 1));
        E("11", () => string.Format(null, 1));
        E("12", () => string.Format("{0}", (object)null) + "|");
        E("13", () => string.Format("{0,3}", "abcd") + string.Format("{0, 4}|", "a"));
        E("14", () => string.Format("{0:}", 5));
        E("15", () => string.Format("{0:yyyy-MM-dd}", new DateTime(2024, 2, 3)));
        E("16", () => string.Format("{0} {0:HH:mm:ss}", new DateTime(2024, 2, 3, 4, 5, 6)));
        E("17", () => string.Format("{0}{1}{2}{3}", "a", 1.5, 'c', true));
        E("18", () => string.Format("none"));
        E("19", () => string.Format("{0}", new object[0]));
        E("20", () => string.Format("{0}", new int[0]));
        E("21", () => string.Format("{0}", new P()));
        E("22", () => $"{1,4:D2}|{2.5:F3}|{"s",-3}|{'c'}|{true}");
        E("23", () => $"{{x}}{3:X}");
        E("24", () => string.Format("{0:D}", "text"));
        E("25", () => string.Format("{0:X}", -1) + string.Format("{0:X}", (byte)10) + string.Format("{0:x8}", 10L) + string.Format("{0:X}", (short)-1));
        E("26", () => string.Format("{0:G}", 1.5) + string.Format("{0:E}", 12345.678));
        E("27", () => 12345.6789.ToString("F2") + " " + 0.5.ToString("F0") + " " + 1.5.ToString("F0") + " " + 2.5.ToString("F0"));
        E("28", () => (-0.001).ToString("F2") + " " + (-0.0).ToString() + " " + 1e20.ToString("F1"));
        E("29", () => 1234567.ToString("N0") + " " + (-1234567).ToString("N1") + " " + 0.ToString("N3"));
        E("30", () => 255.ToString("X") + 255.ToString("x") + 255.ToString("X4") + 255.ToString("X1") + (-255).ToString("X"));
        E("31", () => 5.ToString("D3") + (-5).ToString("D3") + 5.ToString("000"));
        E("32", () => 5.ToString("#,##0.00"));
        E("33", () => 5.5.ToString("0.0"));
        E("34", () => 5.ToString("G") + 5.ToString("g") + 5.ToString("") + 5.ToString((string)null));
        E("35", () => 5.ToString("Q"));
        E("36", () => 5.ToString("P"));
        E("37", () => 5.ToString("C"));
        E("38", () => 1.5.ToString("P1"));
        E("39", () => ((byte)5).ToString("X2") + ((sbyte)-5).ToString("X2") + 5u.ToString("D4") + 5ul.ToString("X16") + ((ushort)77).ToString("N1"));
        E("40", () => 1.5f.ToString("F2") + 1.5f.ToString("N1") + 3.14159f + " " + (1f / 3f).ToString("F5"));
        E("41", () => 'a'.ToString() + true.ToString() + false);
        E("42", () => 1e15.ToString() + " " + 1e16.ToString() + " " + 1.23456789012345678.ToString() + " " + 0.1.ToString() + " " + 1e-5.ToString() + " " + 123456789.123.ToString());
        E("43", () => 1e15f.ToString() + " " + 1.1f.ToString() + " " + 16777216f.ToString() + " " + 1e-7f.ToString() + " " + 0.3f.ToString());
        E("44", () => double.MaxValue.ToString() + " " + double.MinValue + " " + double.Epsilon);
        E("45", () => float.MaxValue.ToString() + " " + float.MinValue + " " + float.Epsilon);
        E("46", () => (0.1 + 0.2).ToString() + " " + (1.0 / 3).ToString() + " " + (2.0 / 3).ToString() + " " + 100.0.ToString() + " " + 1e10);
        E("47", () => 12.5.ToString("D"));
        E("48", () => 12.5.ToString("X"));
        E("49", () => 12.5.ToString("G3") + " " + 1234.5678.ToString("G6") + " " + 0.00001234.ToString("G3"));
    }
}
