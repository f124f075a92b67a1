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
        int[] a = new int[1]; string s = null; object o = "x"; int z = 0;
        try { a[1 + z] = 1; } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { W(s.Length.ToString()); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { W(((int)o).ToString()); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { W((1 / z).ToString()); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { int.Parse("x"); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { "a".Substring(5); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { new ArrayList().RemoveAt(1); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { object q = new Hashtable()[null]; } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { new Queue().Dequeue(); } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
        try { throw null; } catch (Exception e) { W(e.GetType().FullName + ": " + e.Message); }
    }
}
