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
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        E("1", () => { MemoryStream m = new MemoryStream(); StreamWriter w = new StreamWriter(m); w.Write("a"); w.Close(); return m.CanWrite.ToString() + m.ToArray().Length; });
        E("2", () => { MemoryStream m = new MemoryStream(); StreamWriter w = new StreamWriter(m); w.Write("a"); w.Dispose(); return m.CanWrite.ToString() + m.ToArray().Length; });
        E("3", () => { MemoryStream m = new MemoryStream(); StreamWriter w = new StreamWriter(m); w.Close(); w.Write("x"); return "ok"; });
        E("4", () => { MemoryStream m = new MemoryStream(); StreamWriter w = new StreamWriter(m); w.Close(); m.WriteByte(1); return "ok"; });
        E("5", () => { MemoryStream m = new MemoryStream(new byte[3]); StreamReader w = new StreamReader(m); w.Close(); return m.CanRead.ToString(); });
        E("6", () => { MemoryStream m = new MemoryStream(new byte[3]); StreamReader w = new StreamReader(m); w.Dispose(); return m.CanRead.ToString() + w.Read(); });
        E("7", () => { MemoryStream m = new MemoryStream(new byte[3]); m.Dispose(); return m.CanRead.ToString() + m.CanWrite + m.CanSeek; });
        E("8", () => { MemoryStream m = new MemoryStream(); m.Dispose(); return m.CanRead.ToString() + m.CanWrite + m.CanSeek; });
        E("9", () => { MemoryStream m = new MemoryStream(); m.Dispose(); return m.ToArray().Length.ToString(); });
        E("10", () => { MemoryStream m = new MemoryStream(); m.Dispose(); return m.Length.ToString(); });
        E("11", () => { MemoryStream m = new MemoryStream(); m.Dispose(); return m.Position.ToString(); });
    }
}
