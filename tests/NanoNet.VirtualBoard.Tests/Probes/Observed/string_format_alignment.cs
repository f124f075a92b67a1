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
        E("1", () => string.Format("{0,10:F2}|{0,-10:F2}|", 3.14159));
        E("2", () => string.Format("{0,3}|{1,-3}|{2,5}", 1234, "abcd", true));
        E("3", () => string.Format("{0:X}|{0:x}|{0:X8}|{0:x4}", 48879));
        E("4", () => string.Format("{0:D}|{0:D1}|{0:D10}|{0:d3}", -42));
        E("5", () => string.Format("{0:N}|{0:N0}|{0:N3}|{0:n1}", 1234567.891));
        E("6", () => string.Format("{0:G}|{0:G3}|{0:g5}", 1234.5678));
        E("7", () => string.Format("{0,5:D3}{1,-6:X2}|", (byte)7, (short)255));
        E("8", () => string.Format("{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}", 0,1,2,3,4,5,6,7,8,9,10));
        E("9", () => string.Format("{0,1000}", 1).Length + "");
        E("10", () => string.Format("{ 0}", 1));
        E("11", () => string.Format("{0 }", 1));
        E("12", () => string.Format("{0, 5}|", 1));
        E("13", () => string.Format("{0,5 }|", 1));
        E("14", () => string.Format("{0,+5}|", 1));
        E("15", () => string.Format("{0,-}|", 1));
        E("16", () => string.Format("{0,}|", 1));
        E("17", () => string.Format("{0:{{}}}", 1));
        E("18", () => string.Format("}}{{", 1));
        E("19", () => string.Format("{{{0}}}", 1));
        E("20", () => string.Format("}", 1));
        E("21", () => string.Format("{", 1));
        E("22", () => string.Format("{0}", null, 1));
        E("23", () => string.Format("{0}|{1}", new object[] { null, null }));
        E("24", () => string.Format("{0}", (object[])null));
        E("25", () => string.Format("{00}", 7));
        E("26", () => string.Format("{01}", 7, 8));
        E("27", () => string.Format("{0:}|{0,4:}|", "x"));
        E("28", () => string.Format("{0:yyyy-MM-dd}|{0:HH:mm}", new DateTime(2020, 2, 3, 4, 5, 6)));
        E("29", () => string.Format("{0:c}|{0}", new TimeSpan(1, 2, 3)));
        E("30", () => string.Format("{0}|{0:X}|{0,4}", 'A'));
        E("31", () => string.Format("{0}|{0:X}", DayOfWeek.Friday));
        E("32", () => string.Format("{0:X}|{1:F1}|{2:D2}", "s", "t", new object()));
        E("33", () => string.Format("{0:Z}", 1));
        E("34", () => string.Format("{0:F}", 10));
        E("35", () => string.Format("{0:F2}|{0:N2}|{0:G2}", 7L));
        E("36", () => string.Format("{0:F99}", 1.5).Length + "");
        E("37", () => string.Format("{99999999999}", 1));
        E("38", () => string.Format("{0,99999999999}", 1));
        E("39", () => string.Format("a" + "{0}" + "\n\t{1}", "b", "c").Length + "");
    }
}
