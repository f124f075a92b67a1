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
        E("1", () => new SpanByte(new byte[] { 1, 2, 3 }).Length.ToString());
        E("2", () => new SpanByte(new byte[] { 1, 2, 3 }, 1, 2)[0].ToString());
        E("3", () => new SpanByte(new byte[] { 1, 2, 3 }, 2, 2).Length.ToString());
        E("4", () => new SpanByte(new byte[] { 1, 2, 3 }).Slice(1).Length.ToString());
        E("5", () => new SpanByte(new byte[] { 1, 2, 3 }).Slice(1, 1)[0].ToString());
        E("6", () => new SpanByte(new byte[] { 1, 2, 3 }).Slice(4).Length.ToString());
        E("7", () => new SpanByte(new byte[] { 1, 2, 3 })[3].ToString());
        E("8", () => BitConverter.ToString(new SpanByte(new byte[] { 1, 2, 3 }).Slice(1).ToArray()));
        E("9", () => SpanByte.Empty.IsEmpty.ToString() + SpanByte.Empty.Length);
        E("10", () => { byte[] b = { 1, 2, 3 }; SpanByte s = b; s[0] = 9; return b[0].ToString(); });
        E("11", () => { byte[] b = new byte[2]; new SpanByte(new byte[] { 1, 2 }).CopyTo(b); return BitConverter.ToString(b); });
        E("12", () => { byte[] b = new byte[1]; new SpanByte(new byte[] { 1, 2 }).CopyTo(b); return BitConverter.ToString(b); });
        E("13", () => new SpanByte(null).Length.ToString());
        E("14", () => new SpanByte(null, 0, 1).Length.ToString());
    }
}
