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

    static DateTime D = new DateTime(2024, 2, 9, 15, 4, 5, 67);

    public static void Main()
    {
        E("d", () => D.ToString("d"));
        E("D", () => D.ToString("D"));
        E("f", () => D.ToString("f"));
        E("F", () => D.ToString("F"));
        E("g", () => D.ToString("g"));
        E("G", () => D.ToString("G"));
        E("m", () => D.ToString("m"));
        E("M", () => D.ToString("M"));
        E("o", () => D.ToString("o"));
        E("O", () => D.ToString("O"));
        E("r", () => D.ToString("r"));
        E("R", () => D.ToString("R"));
        E("s", () => D.ToString("s"));
        E("t", () => D.ToString("t"));
        E("T", () => D.ToString("T"));
        E("u", () => D.ToString("u"));
        E("U", () => D.ToString("U"));
        E("y", () => D.ToString("y"));
        E("Y", () => D.ToString("Y"));
        E("yyyy-MM-dd", () => D.ToString("yyyy-MM-dd"));
        E("yy M d", () => D.ToString("yy M d"));
        E("MMM MMMM", () => D.ToString("MMM MMMM"));
        E("ddd dddd", () => D.ToString("ddd dddd"));
        E("HH:mm:ss", () => D.ToString("HH:mm:ss"));
        E("h:m:s", () => D.ToString("h:m:s"));
        E("hh tt", () => D.ToString("hh tt"));
        E("t", () => D.ToString("t"));
        E("fff", () => D.ToString("fff"));
        E("ff", () => D.ToString("ff"));
        E("f1", () => D.ToString("f1"));
        E("HH:mm:ss.fff", () => D.ToString("HH:mm:ss.fff"));
        E("yyyyMMddHHmmss", () => D.ToString("yyyyMMddHHmmss"));
        E("dd/MM/yyyy", () => D.ToString("dd/MM/yyyy"));
        E("'at' HH", () => D.ToString("'at' HH"));
        E("\\d d", () => D.ToString("\\d d"));
        E("q", () => D.ToString("q"));
        E("K", () => D.ToString("K"));
        E("zzz", () => D.ToString("zzz"));
        E("none", () => D.ToString());
        E("null", () => D.ToString(null));
        E("empty", () => D.ToString(""));
        E("default", () => "" + D);
        E("morning", () => new DateTime(2024, 12, 5, 0, 7, 9).ToString("h:mm:ss tt"));
    }
}
