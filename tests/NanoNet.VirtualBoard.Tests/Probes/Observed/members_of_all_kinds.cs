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
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {

        E("2", () => new Guid("12345678-1234-1234-1234-123456789abc").GetHashCode() + " " + new Guid("12345678123412341234123456789abc"));
        E("3", () => new Guid("x").ToString());
        E("4", () => BitConverter.ToString(new Guid("12345678-1234-1234-1234-123456789abc").ToByteArray()));
        E("5", () => new Guid(new byte[16]).Equals(Guid.Empty).ToString() + new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        E("6", () => new Guid(new byte[3]).ToString());
        E("7", () => new Random(5).Next(10) >= 0 ? "ok" : "no");
        E("8", () => new Random(5).Next(0).ToString());
        E("9", () => new Random(5).Next(-1).ToString());
        E("10", () => (new Random(1).Next() == new Random(1).Next()).ToString() + (new Random(3).NextDouble() < 1));
        E("11", () => { byte[] b = new byte[5]; new Random(1).NextBytes(b); return b.Length.ToString(); });
        E("12", () => { new Random().NextBytes(null); return "ok"; });
        E("13", () => new Version(1, 2, 3, 4).ToString() + new Version(1, 2) + new Version(1, 2).Build);
        E("14", () => new Version(-1, 2).ToString());
        E("15", () => typeof(P).Assembly.FullName.Length > 5 ? "ok" : "no");
        E("16", () => new P().ToString() + typeof(P) + new P().GetType().FullName + new Exception().GetType());
        E("17", () => new object().ToString() + new object().Equals(null) + (new object() == new object()));
        E("18", () => new int[] { 1 }.GetType().Name + new string[0].GetType().FullName + typeof(int[]) + new P[0].GetType());
        E("19", () => (typeof(int) == 5.GetType()).ToString() + typeof(int).Equals(typeof(long)) + typeof(P).IsClass);
        E("20", () => ((Fn)(() => "x")).Method.Name.Length > 0 ? "ok" : "no");
        E("21", () => nameof(P) + nameof(Main) + typeof(DayOfWeek).Name + typeof(Fn).Name);

        E("25", () => byte.MaxValue + " " + sbyte.MinValue + " " + ushort.MaxValue + " " + uint.MaxValue + " " + float.MaxValue + " " + double.Epsilon);
        E("26", () => double.PositiveInfinity + " " + double.NegativeInfinity + " " + double.NaN + " " + float.NaN + " " + (-0.0).ToString() + " " + float.PositiveInfinity);
        E("27", () => ((object)5).Equals(5u).ToString());
        E("28", () => 123.456.ToString("F1") + " " + 0.05.ToString("F1") + " " + 0.15.ToString("F1") + " " + 0.25.ToString("F1") + " " + 1e6.ToString("N0") + " " + 999.995.ToString("F2"));
        E("29", () => 42.ToString("D5") + 42.ToString("X") + (-42).ToString("N2") + 42L.ToString("D8") + ((byte)7).ToString("D3") + 42u.ToString("X8"));
        E("30", () => (1 == 1 ? "a" : "b") + (null ?? "c") + ((object)null)?.ToString() + default(int) + default(string) + default(bool) + default(char).Equals('\0'));
        E("31", () => { object[] o = { 1, "a", null, 'c', 1.5, true, 2L }; string s = ""; foreach (object x in o) s += x switch { null => "N", int i => "I" + i, string t => "S" + t, char c => "C", bool => "B", double d when d > 1 => "D", _ => "?" }; return s; });
        E("32", () => { int i = 0; int[] a = new int[3]; a[i++] = i++; a[i] = i; return i + " " + a[0] + a[1] + a[2]; });
        E("33", () => { int x = 5; int y = x++ + ++x * x-- - --x; return x + " " + y; });
        E("34", () => { string s = "x"; s += s + (s += "y"); return s; });
        E("35", () => { int i = 10; while (true) { if (i-- < 5) break; if (i % 2 == 0) continue; i--; } return i.ToString(); });
        E("36", () => { int n = 0; do { n++; } while (n < 5); for (; ; ) { if (n++ > 8) break; } return n.ToString(); });
        E("37", () => { for (int i = 0, j = 10; i < j; i++, j -= 2) if (i == 3) return i + " " + j; return "end"; });
        E("38", () => { goto b; a: return "a"; b: goto a; });
    }
}
