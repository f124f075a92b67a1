using System;
using System.Collections;
using System.Diagnostics;
using System.IO;

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
        E("1", () => { MemoryStream m = new MemoryStream(); m.Write(new byte[] { 1, 2, 3 }, 0, 3); return m.Length + " " + m.Position; });
        E("2", () => { MemoryStream m = new MemoryStream(new byte[] { 1, 2, 3 }); return m.ReadByte() + " " + m.ReadByte() + " " + m.ReadByte() + " " + m.ReadByte(); });
        E("3", () => { MemoryStream m = new MemoryStream(new byte[] { 1, 2, 3 }); byte[] b = new byte[5]; return m.Read(b, 1, 4) + BitConverter.ToString(b); });
        E("4", () => { MemoryStream m = new MemoryStream(new byte[2]); m.Write(new byte[3], 0, 3); return "ok"; });
        E("5", () => { MemoryStream m = new MemoryStream(); m.WriteByte(5); m.Seek(0, SeekOrigin.Begin); return m.ReadByte().ToString(); });
        E("6", () => { MemoryStream m = new MemoryStream(new byte[4]); m.Seek(-1, SeekOrigin.End); return m.Position + " " + m.Seek(-2, SeekOrigin.Current); });
        E("7", () => { MemoryStream m = new MemoryStream(); m.Seek(-1, SeekOrigin.Begin); return "ok"; });
        E("8", () => { MemoryStream m = new MemoryStream(); m.SetLength(5); return m.Length + " " + m.ToArray().Length; });
        E("9", () => { MemoryStream m = new MemoryStream(); m.Dispose(); m.WriteByte(1); return "ok"; });
        E("10", () => { MemoryStream m = new MemoryStream(); return m.CanRead.ToString() + m.CanWrite + m.CanSeek; });
        E("11", () => new MemoryStream(null).Length.ToString());
        E("12", () => { MemoryStream m = new MemoryStream(new byte[] { 1 }, false); m.WriteByte(1); return "ok"; });
        E("13", () => { MemoryStream m = new MemoryStream(); m.Write(new byte[2], 1, 2); return "ok"; });
        E("14", () => { MemoryStream a = new MemoryStream(new byte[] { 7, 8 }); MemoryStream b = new MemoryStream(); a.WriteTo(b); return BitConverter.ToString(b.ToArray()); });
        E("15", () => { MemoryStream m = new MemoryStream(); m.Position = 3; m.WriteByte(1); return m.Length.ToString(); });
    }
}
