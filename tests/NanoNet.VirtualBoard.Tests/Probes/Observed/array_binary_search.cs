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

    static int[] A = { 1, 3, 5, 7 };

    public static void Main()
    {
        E("1", () => Array.BinarySearch(A, 3, null).ToString());
        E("2", () => Array.BinarySearch(A, 4, null).ToString());
        E("3", () => Array.BinarySearch(A, 0, null).ToString());
        E("4", () => Array.BinarySearch(A, 9, null).ToString());
        E("5", () => Array.BinarySearch(A, 0, 2, 5, null).ToString());
        E("6", () => Array.BinarySearch(new string[] { "a", "b", "d" }, "b", null).ToString());
        E("7", () => Array.BinarySearch(A, 3, new R()).ToString());
        E("8", () => Array.BinarySearch(null, 3, null).ToString());
    }
}

public class R : IComparer
{
    public int Compare(object a, object b)
    {
        return (int)a - (int)b;
    }
}
