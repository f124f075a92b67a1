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
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        string[] s = { "1.5", "", null, "x", " 2", "3 ", "1e5", "1e999", "-", "1,5", "0x1", ".", "5.", ".5", "+7", "1 1", "nan", "inf" };
        foreach (string t in s) { double d = 77; float f = 77; bool a = false, b = false; try { a = double.TryParse(t, out d); } catch (Exception e) { W("d" + t + e.GetType().Name); } try { b = float.TryParse(t, out f); } catch (Exception e) { W("f" + t + e.GetType().Name); } W((t ?? "null") + " " + a + d + " " + b + f); }
    }
}
