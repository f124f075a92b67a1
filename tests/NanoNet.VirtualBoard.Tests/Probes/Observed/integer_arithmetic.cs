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

    static int I(int d) { return d; }
    static long L(long d) { return d; }
    static uint U(uint d) { return d; }

    public static void Main()
    {
        E("1", () => (I(int.MaxValue) + 1) + " " + (I(int.MinValue) - 1) + " " + (I(int.MaxValue) * 2) + " " + -I(int.MinValue));
        E("2", () => (L(long.MaxValue) + 1) + " " + (L(long.MinValue) - 1) + " " + (L(long.MaxValue) * 3));
        E("3", () => (byte)(I(255) + 1) + " " + (sbyte)I(128) + " " + (short)I(40000) + " " + (ushort)I(-1));
        E("4", () => (I(1) << 31) + " " + (I(1) << 32) + " " + (I(1) << 33) + " " + (I(1) << -1) + " " + (I(-8) >> 1) + " " + (I(-8) >> 33));
        E("5", () => (L(1) << 63) + " " + (L(1) << 64) + " " + (L(1) << 65) + " " + (L(-8) >> 1) + " " + (L(1) << -1));
        E("6", () => (U(0x80000000) >> 31) + " " + (U(1) << 32) + " " + (I(-1) >>> 28) + " " + (L(-1) >>> 60));
        E("7", () => (I(7) / I(-2)) + " " + (I(7) % I(-2)) + " " + (I(-7) / I(2)) + " " + (I(-7) % I(2)));
        E("12", () => (L(1) / L(0)).ToString());
        E("13", () => (L(1) % L(0)).ToString());
        E("14", () => (U(1) / U(0)).ToString());
        E("15", () => (I(1) % I(0)).ToString());
        E("16", () => (int)L(0x123456789) + " " + (uint)L(-1) + " " + (long)U(0xFFFFFFFF) + " " + (ulong)L(-1) + " " + (ulong)I(-1) + " " + (long)I(-1));
        E("17", () => (U(5) - U(6)) + " " + (U(4000000000) * 2) + " " + (U(4000000000) > I(-1)) + " " + ((uint)I(-1) > 5u));
        E("18", () => (~I(5)) + " " + (I(5) ^ I(3)) + " " + (I(5) & I(3)) + " " + (I(5) | I(3)) + " " + ~L(0) + " " + ~U(0));

        E("20", () => { byte b = 255; b++; sbyte s = 127; s++; short h = short.MaxValue; h++; ushort u = 0; u--; char c = 'z'; c++; return b + " " + s + " " + h + " " + u + " " + c; });
        E("21", () => { int i = 5; i += i++ + ++i; return i.ToString(); });
        E("22", () => { int i = 5; int j = i++ * 2 + i--; return i + " " + j; });
        E("23", () => { int x = 10; x -= 3; x *= 2; x /= 4; x %= 2; x <<= 3; x |= 1; x ^= 3; return x.ToString(); });
        E("24", () => { byte b = 10; b += 250; b >>= 1; b |= 0x80; return b.ToString(); });

        E("27", () => I(5).GetHashCode() + " " + true.GetHashCode() + " " + 'a'.GetHashCode() + " " + L(5).GetHashCode() + " " + ((byte)5).GetHashCode());
        E("28", () => int.MaxValue + " " + int.MinValue + " " + long.MinValue + " " + ulong.MaxValue + " " + short.MinValue + " " + char.MaxValue.Equals('x'));
        E("29", () => I(100000) * I(100000) + " " + (long)I(100000) * I(100000) + " " + (uint)(I(100000) * I(100000)));
        E("30", () => ((long)I(int.MaxValue) + I(1)) + " " + (L(5) + U(3)) + " " + (I(5) + U(3)));
        E("31", () => unchecked((int)0xFFFFFFFF) + " " + unchecked((byte)-1) + " " + checked(I(5) + 1));
    }
}
