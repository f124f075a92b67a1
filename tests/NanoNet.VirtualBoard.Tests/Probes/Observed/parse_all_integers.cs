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
        int k = 0; string[] s = { "1", "-1", "+1", " 1", "1 ", "", null, "x", "1x", "0x1", "1.0", "1e3", "1,000", "--1", "-", "+", "-0", "00", "007", "2147483647", "2147483648", "-2147483648", "-2147483649", "255", "256", "-128", "-129", "65535", "65536", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999", "\t5", "5\n", "5\r\n", "\v5", "(5)", "5-", "\u0665", "1_000", "- 5" };
        foreach (string t in s) { string r = ++k + ":";
        try { r += int.Parse(t); } catch (Exception e) { r += e.GetType().Name; } r += ","; try { r += uint.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ",";
        try { r += long.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ","; try { r += ulong.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ",";
        try { r += byte.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ","; try { r += sbyte.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ",";
        try { r += short.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } r += ","; try { r += ushort.Parse(t); } catch (Exception e) { r += e.GetType().Name[0]; } W(r); }
    }
}
