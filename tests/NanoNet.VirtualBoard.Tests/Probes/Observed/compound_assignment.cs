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
        byte b = 250; b += 10; W(b.ToString());
        sbyte s = 127; s++; W(s.ToString());
        short h = -32768; h--; W(h.ToString());
        ushort u = 0; u--; W(u.ToString());
        char c = 'a'; c++; W(c.ToString());
        int i = 5; i <<= 3; i |= 1; i ^= 8; W(i.ToString());
        long l = 1; l <<= 40; W(l.ToString());
        uint x = 1; x = (uint)-x; W(x.ToString());
        double d = 1; d /= 3; W(d.ToString());
        float f = 1; f /= 3; W(f.ToString());
        int a = 3; int r = a++ + ++a; W(r.ToString());
    }
}
