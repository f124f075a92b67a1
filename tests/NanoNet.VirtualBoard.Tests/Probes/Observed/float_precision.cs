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

    static uint U(uint u) { return u; }
    static ulong V(ulong u) { return u; }
    static int I(int u) { return u; }
    static long L(long u) { return u; }
    static float F(float u) { return u; }
    static double D(double u) { return u; }

    public static void Main()
    {
        E("1", () => ((double)L(long.MinValue)).ToString() + " " + (double)L(long.MaxValue) + " " + 9223372036854775808.0);
        E("2", () => (-(double)L(long.MinValue)).ToString() + " " + 9.5e18 + " " + 1e19 + " " + 9.2e18 + " " + 9.3e18);
        E("3", () => (F(1e10f) - F(-7.75f)) + " " + F(-7.75f) / (F(1e10f) - F(-7.75f)) + " " + (F(-2.25f) + 1e10f) + " " + ((F(-2.25f) + 1e10f) + (float)'a') / (float)(char)(7 * 'a'));
        E("4", () => (F(-2.25f) / F(1e10f)) + " " + F(-1e20f) / F(3.3f) + " " + F(1e10f) * F(1e10f) + " " + (F(0.1f) * F(0.3f) + F(0.7f)));
        E("5", () => F(-88568.21f) + " " + F(-88568.2031f) + " " + F(5.75341546E+33f) + " " + F(123456.789f) + " " + F(0.333333333f) + " " + F(16777217f) + " " + F(99999.99f));
        E("6", () => (double)(F(0.1f) * F(0.3f)) + " " + (double)(F(0.1f) + F(0.3f)) + " " + (double)(F(1f) / F(3f)) + " " + (double)(F(10f) % F(3.3f)));
        E("7", () => (float)D(0.1) * F(3f) + " " + ((float)D(0.1) * F(3f) == 0.3f) + " " + ((float)D(0.1) + (float)D(0.2)));
        E("8", () => (F(16777216f) + F(1f) - F(16777216f)).ToString() + " " + (F(1e30f) * F(1e10f) / F(1e10f)));
        E("9", () => { float f = 1e30f; f *= 1e10f; return f.ToString() + " " + f / 1e10f; });
        E("10", () => (float)I(16777217) + " " + (float)I(123456789) + " " + (double)(float)I(123456789) + " " + (float)L(123456789012345) + " " + (double)(float)L(123456789012345));
        E("11", () => (double)(-F(0.1f)) + " " + (double)F(0.1f) + " " + (float)(double)F(0.1f));
        E("12", () => (I(7) * F(0.1f)) + " " + (double)(I(7) * F(0.1f)) + " " + (I(1) / F(7f)) + " " + (double)(I(1) / F(7f)));
        E("13", () => double.MaxValue.ToString() + " " + 1.7976931348623157E+308.ToString("F0").Length);
        E("14", () => (F(1f) / F(3f) * F(3f) == 1f) + " " + (D(1) / D(3) * D(3) == 1));
        E("15", () => ((float)(ushort)F(70000.5f)) + " " + (float)(char)F(66.7f) + " " + (float)(byte)I(300));
        E("16", () => (float)U(uint.MaxValue) + " " + (double)U(uint.MaxValue) + " " + (float)V(ulong.MaxValue) + " " + (double)V(ulong.MaxValue) + " " + (double)V(9223372036854775809));
    }
}
