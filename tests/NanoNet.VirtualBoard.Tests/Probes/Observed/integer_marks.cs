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

    static int s_i;
    static uint s_u;
    static uint U(uint u) { return u; }
    static int I(int u) { return u; }
    static long L(long u) { return u; }
    static bool B(bool u) { return u; }
    static int R(uint u) { return (int)u; }
    static string Li(int i) { return ((long)i).ToString(); }

    public static void Main()
    {
        E("2", () => ((long)(int)U(4000000000)).ToString());
        E("3", () => ((double)(int)U(4000000000)).ToString());
        E("4", () => { s_i = (int)U(4000000000); return ((long)s_i).ToString(); });
        E("6", () => ((long)R(4000000000)).ToString());
        E("7", () => { int[] a = { (int)U(4000000000) }; return ((long)a[0]).ToString(); });
        E("8", () => ((int)U(4000000000) >> 4).ToString());
        E("9", () => ((int)U(4000000000) / 2).ToString());
        E("10", () => ((int)U(4000000000) % 7).ToString());
        E("11", () => ((int)U(4000000000) < 5).ToString());
        E("12", () => { long l = (long)U(4000000000); return (-l).ToString() + " " + (-l / 3) + " " + (-l >> 2) + " " + (double)-l + " " + (-l < 0); });
        E("13", () => (-(long)U(5)).ToString() + " " + (-(long)U(50) / 3) + " " + (-(long)U(50) >> 2) + " " + (double)(-(long)U(50)) + " " + (-(long)U(50) < 0));
        E("14", () => { uint u = (uint)I(-1); ulong v = u; return v + " " + (double)u + " " + (u >> 4) + " " + (u / 2) + " " + (u > 5); });
        E("15", () => ((ulong)(uint)I(-1)) + " " + (double)(uint)I(-1) + " " + ((uint)I(-1) >> 4) + " " + ((uint)I(-1) / 2) + " " + ((uint)I(-1) > 5));
        E("16", () => { s_u = (uint)I(-1); return (ulong)s_u + " " + (double)s_u + " " + (s_u >> 4); });
        E("17", () => ((long)L(5) - (long)U(6)) + " " + (double)(L(5) - (long)U(6)) + " " + (double)((long)U(6) - L(7)) + " " + ((long)U(6) - L(7)) / 2);
        E("18", () => { ushort s = 5; return (s - 6) + " " + (double)(s - 6) + " " + (long)(s - 6) + " " + (s - 6) / 2 + " " + ((s - 6) >> 1); });
        E("19", () => { byte s = 5; return (s - 6) + " " + (double)(s - 6) + " " + (long)(s - 6) + " " + (s - 6) / 2 + " " + ((s - 6) >> 1) + (float)(s - 6); });
        E("20", () => { char s = 'a'; return (s - 'b') + " " + (double)(s - 'b') + " " + (long)(s - 'b') + " " + (s - 'b') / 2 + " " + ((s - 'b') >> 1); });
        E("21", () => { byte[] s = { 5 }; return (s[0] - 6) + " " + (double)(s[0] - 6) + " " + (long)(s[0] - 6) + " " + (s[0] - 6) / 2 + " " + ((s[0] - 6) >> 1); });
        E("22", () => { byte[] s = { 200 }; return (s[0] << 24) + " " + (long)(s[0] << 24) + " " + (s[0] * 20000000) + " " + (long)(s[0] * 20000000); });
        E("23", () => { int[] a = { 1 }; return ((long)(a.Length - 2)) + " " + (double)(a.Length - 2) + " " + (a.Length - 2) / 2; });
        E("24", () => (long)("abc".Length - 5) + " " + (double)("abc".Length - 5));
        E("25", () => { uint a = 5, b = 6; int d = (int)(a - b); return d + " " + (long)d + " " + (double)d; });
        E("26", () => { uint a = 5, b = 6; return (int)(a - b) + " " + (long)(int)(a - b) + " " + ((int)(a - b) < 0) + " " + ((int)(a - b)) / 2; });
        E("27", () => { long t = U(5); t -= 10; return t + " " + (double)t + " " + t / 2 + " " + (t >> 1) + " " + t % 3; });
        E("28", () => { ulong a = 5, b = 6; long d = (long)(a - b); return d + " " + (double)d + " " + d / 2 + " " + (d >> 1); });
        E("29", () => { ulong a = 5, b = 6; return (long)(a - b) + " " + (double)(long)(a - b) + " " + (long)(a - b) / 2 + " " + ((long)(a - b) >> 1); });
        E("30", () => { short s = -5; return (uint)s + " " + (ulong)s + " " + (ushort)s + " " + (byte)s + " " + (char)s; });
        E("31", () => { sbyte s = -5; return (uint)s + " " + (ulong)s + " " + (int)(byte)s + " " + (long)(ushort)s; });
        E("33", () => { int i = -1; i = (int)((uint)i >> 1); return i + " " + (long)i; });
        E("34", () => { uint h = 2166136261; foreach (char c in "hash".ToCharArray()) { h ^= c; h *= 16777619; } return h + " " + (int)h + " " + (long)h + " " + h % 100 + " " + (int)(h % 100); });
        E("35", () => { int h = 17; foreach (char c in "hash".ToCharArray()) h = h * 31 + c; return h + " " + h % 100 + " " + (h & 0x7fffffff) % 100 + " " + (uint)h; });
        E("36", () => { long a = int.MaxValue; a++; return a + " " + (int)a + " " + (uint)a; });
        E("37", () => { byte b = 200; sbyte s = (sbyte)b; return s + " " + (int)s + " " + (uint)s; });
        E("38", () => { uint crc = 0xFFFFFFFF; crc = (crc >> 8) ^ 0xEDB88320; return crc.ToString("X8") + (~crc) + " " + (int)~crc; });
        E("39", () => { DayOfWeek d = DayOfWeek.Friday; return (long)d + " " + (int)d + " " + (d - DayOfWeek.Saturday) + " " + (long)(d - DayOfWeek.Saturday); });
        E("40", () => { bool b = true; return (b ? 1 : 0) - 2 + " " + (long)((b ? 1 : 0) - 2); });
    }
}
