using System;
using System.Collections;
using System.Diagnostics;
using System.IO;

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

    delegate void A(MemoryStream m);
    static string Do(A a) { MemoryStream m = new MemoryStream(); m.Write(new byte[] { 1, 2, 3 }, 0, 3); m.Position = 0; a(m); return "ok"; }

    public static void Main()
    {
        E("1", () => Do(m => m.Read(null, 0, 1)));
        E("2", () => Do(m => m.Read(new byte[1], -1, 1)));
        E("3", () => Do(m => m.Read(new byte[1], 0, 2)));
        E("4", () => Do(m => m.Write(null, 0, 1)));
        E("5", () => Do(m => m.Write(new byte[1], 0, 2)));
        E("6", () => Do(m => m.Write(new byte[1], 0, -1)));
        E("7", () => Do(m => { m.Position = -1; }));
        E("8", () => Do(m => m.Seek(-1, SeekOrigin.Begin)));
        E("9", () => Do(m => m.Seek(-9, SeekOrigin.Current)));
        E("10", () => Do(m => m.Seek(-9, SeekOrigin.End)));
        E("11", () => Do(m => m.Seek(0, (SeekOrigin)9)));
        E("12", () => Do(m => m.SetLength(-1)));
        E("13", () => Do(m => { m.Close(); m.ReadByte(); }));
        E("14", () => Do(m => { m.Dispose(); long l = m.Length; }));
        E("15", () => Do(m => { m.Dispose(); m.WriteByte(1); }));
        E("16", () => Do(m => new MemoryStream(null)));
        E("17", () => Do(m => new MemoryStream(new byte[1]).Write(new byte[2], 0, 2)));
        E("18", () => Do(m => new MemoryStream(new byte[1], false).WriteByte(1)));
        E("19", () => Do(m => m.WriteTo(null)));
        E("20", () => Do(m => m.CopyTo(null)));
        E("21", () => Do(m => { int t = m.ReadTimeout; }));
        E("22", () => Do(m => { m.WriteTimeout = 1; }));
        E("23", () => Do(m => { Stream c = new MemoryStream(); c.Close(); m.CopyTo(c); }));
        E("24", () => Do(m => new StreamReader(null)));
        E("25", () => Do(m => new StreamWriter(null)));
        E("26", () => Do(m => new StreamReader(m).Read(null, 0, 1)));
        E("27", () => Do(m => new StreamReader(m).Read(new char[1], 0, 2)));
        E("28", () => Do(m => new StreamReader(m).Read(new char[1], -1, 1)));
        E("29", () => Do(m => { StreamReader r = new StreamReader(m); r.Close(); r.Read(); }));
        E("30", () => Do(m => { StreamWriter r = new StreamWriter(m); r.Close(); r.Write("a"); }));
        E("31", () => Do(m => { StreamWriter r = new StreamWriter(m); r.Close(); r.Flush(); }));
        E("32", () => Do(m => { m.Close(); new StreamReader(m); }));
        E("33", () => Do(m => { m.Close(); new StreamWriter(m); }));
        E("34", () => Do(m => new StreamWriter(m).Write(null, 0, 1)));
        E("35", () => Do(m => new StreamWriter(m).Write(new char[1], 0, 2)));
        E("36", () => Do(m => m.Read(new SpanByte(new byte[2]))));

        E("38", () => Do(m => { m.Close(); m.ToArray(); }));
        E("39", () => Do(m => { m.Close(); m.Flush(); m.Close(); m.Dispose(); W(m.CanRead + "" + m.CanWrite + m.CanSeek); }));
        E("40", () => Do(m => new MemoryStream(new byte[2], true).SetLength(5)));
        E("41", () => Do(m => { m.Close(); m.Seek(0, SeekOrigin.Begin); }));
        E("42", () => Do(m => { throw new IOException("x"); }));
        E("43", () => Do(m => { throw new IOException("x", 5); }));
        E("44", () => Do(m => { throw new ObjectDisposedException("obj"); }));
        E("45", () => Do(m => { throw new ObjectDisposedException(); }));
        E("46", () => Do(m => { throw new NotSupportedException(); }));
        E("47", () => new IOException("x", 5).ErrorCode + "" + new IOException("x").ErrorCode);
    }
}
