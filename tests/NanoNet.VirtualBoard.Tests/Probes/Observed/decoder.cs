using System;
using System.Collections;
using System.Diagnostics;
using System.Text;

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
        Decoder d = Encoding.UTF8.GetDecoder();
        char[] c = new char[10]; int bytes; int chars; bool done;
        d.Convert(new byte[] { 0x61, 0xc3, 0xa9, 0xc3 }, 0, 4, c, 0, 10, false, out bytes, out chars, out done);
        W(bytes + " " + chars + " " + done + " " + (int)c[1]);
        d.Convert(new byte[] { 0x61, 0x62, 0x63 }, 0, 3, c, 0, 2, false, out bytes, out chars, out done);
        W(bytes + " " + chars + " " + done);
        E("null", () => { int a; int b; bool f; Encoding.UTF8.GetDecoder().Convert(null, 0, 1, new char[1], 0, 1, false, out a, out b, out f); return "ok"; });
    }
}
