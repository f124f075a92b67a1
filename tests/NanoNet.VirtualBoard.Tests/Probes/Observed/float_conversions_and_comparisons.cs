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

    static double D(double d) { return d; }
    static float G(float d) { return d; }
    static int I(int d) { return d; }
    static long L(long d) { return d; }
    static ulong U(ulong d) { return d; }

    public static void Main()
    {
        E("1", () => (int)D(double.NaN) + " " + (int)D(1e10) + " " + (int)D(-1e10) + " " + (int)D(double.PositiveInfinity));
        E("2", () => (long)D(double.NaN) + " " + (long)D(1e30) + " " + (long)D(-1e30));
        E("3", () => (uint)D(-1.5) + " " + (uint)D(5e9) + " " + (uint)D(4e9));
        E("4", () => (byte)D(300.7) + " " + (byte)D(-1) + " " + (sbyte)D(200) + " " + (short)D(70000) + " " + (ushort)D(-1));
        E("5", () => (ulong)D(1e19) + " " + (ulong)D(-1) + " " + (ulong)D(1e30));
        E("6", () => (char)D(65.9) + " " + (int)(char)D(65536 + 65));
        E("7", () => (int)G(float.NaN) + " " + (int)G(3e9f) + " " + (byte)G(256.5f) + " " + (long)G(1e20f));
        E("8", () => (float)D(1e300) + " " + (float)D(0.1) + " " + (double)G(0.1f));
        E("9", () => (int)D(2.99) + " " + (int)D(-2.99));
        E("10", () => (float)I(16777217) + " " + (double)L(9007199254740993) + " " + (float)L(long.MaxValue) + " " + (double)U(ulong.MaxValue));
        E("11", () => (D(1) / D(0)) + " " + (D(-1) / D(0)) + " " + (D(0) / D(0)));
        E("12", () => (D(double.NaN) == D(double.NaN)) + " " + (D(double.NaN) != D(double.NaN)) + " " + (D(double.NaN) < 1) + " " + (D(double.NaN) > 1) + " " + (D(double.NaN) >= 1));
        E("13", () => (D(0.0) == D(-0.0)) + " " + D(-0.0).Equals(0.0) + " " + D(double.NaN).Equals(double.NaN));
        E("14", () => double.IsNaN(D(double.NaN)) + " " + double.IsInfinity(D(1) / 0) + " " + double.IsPositiveInfinity(1) + " " + double.IsNegativeInfinity(D(-1) / 0) + " " + float.IsNaN(G(float.NaN)));
        E("15", () => D(1.5).CompareTo(2.5) + " " + D(double.NaN).CompareTo(1) + " " + D(1).CompareTo(double.NaN) + " " + G(1).CompareTo(1f));
        E("16", () => (G(0.1f) + G(0.2f)) + " " + (G(0.1f) + D(0.2)) + " " + (G(1e38f) * 10) + " " + (G(1) / 3));
        E("17", () => (G(0.1f) * G(3f) == 0.3f) + " " + (G(16777216f) + 1f) + " " + (G(1e-45f) / 2));
        E("18", () => (D(0.1) + D(0.2) == 0.3) + " " + (D(1e308) * 10));
        E("19", () => { float f = 0; for (int i = 0; i < 10; i++) f += 0.1f; return f.ToString() + (f == 1f); });
        E("20", () => { double f = 0; for (int i = 0; i < 10; i++) f += 0.1; return f.ToString() + (f == 1); });
        E("21", () => (G(1.5f) % G(1f)) + " " + (D(7) % D(-3)) + " " + (G(-7f) % 3));
        E("22", () => D(1.5).GetHashCode() + " " + D(0).GetHashCode() + " " + G(1.5f).GetHashCode());
        E("23", () => (-D(0)).ToString() + " " + (0.0 - D(0)) + " " + (1 / -D(0)));
    }
}
