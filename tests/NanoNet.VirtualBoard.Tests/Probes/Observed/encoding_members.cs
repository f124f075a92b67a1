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
        E("1", () => Encoding.UTF8.GetBytes("aé€").Length.ToString() + BitConverter.ToString(Encoding.UTF8.GetBytes("aé€")));
        E("2", () => Encoding.UTF8.GetString(new byte[] { 0x61, 0xC3, 0xA9 }, 0, 3));
        E("3", () => Encoding.UTF8.GetString(new byte[] { 0x61, 0x62, 0x63 }, 1, 1));
        E("4", () => Encoding.UTF8.GetString(new byte[] { 0x61 }, 0, 2));
        E("5", () => Encoding.UTF8.GetString(null, 0, 0));
        E("6", () => Encoding.UTF8.GetBytes((string)null).Length.ToString());
        E("7", () => Encoding.UTF8.GetBytes("abc", 1, 2, new byte[5], 3).ToString());
        E("8", () => Encoding.UTF8.GetBytes("abc", 1, 2, new byte[2], 1).ToString());
        E("9", () => Encoding.UTF8.GetChars(new byte[] { 0xE2, 0x82, 0xAC }).Length.ToString());
        E("10", () => Encoding.UTF8.GetChars(new byte[] { 65, 66, 67 }, 1, 2)[1].ToString());
        E("11", () => Encoding.UTF8.GetString(new byte[0], 0, 0).Length.ToString());
        E("12", () => new UTF8Encoding().GetBytes("x")[0].ToString());
        E("13", () => Encoding.UTF8.GetString(new byte[] { 65, 0, 66 }, 0, 3).Length.ToString());
        E("14", () => Encoding.UTF8.GetChars(new byte[] { 65, 0, 66 }).Length.ToString());
        E("15", () => BitConverter.ToString(Encoding.UTF8.GetBytes("\U0001F600")));
        E("16", () => Encoding.UTF8.GetString(new byte[] { 0xF0, 0x9F, 0x98, 0x80 }, 0, 4).Length.ToString());
        E("17", () => { char[] c = new char[10]; int bu, cu; bool done; Encoding.UTF8.GetDecoder().Convert(new byte[] { 0xC3, 0xA9, 0x61 }, 0, 3, c, 0, 10, false, out bu, out cu, out done); return bu + " " + cu + " " + done + c[0]; });
        E("18", () => Encoding.UTF8.GetString(new byte[] { 65, 66 }, 2, 1));
    }
}
