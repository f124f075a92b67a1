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

    static string J(int[] a)
    {
    string s = "";
    foreach (int i in a) s += i + ",";
    return s;
    }
    static string C(int from, int to, int n)
    {
    int[] a = { 1, 2, 3 };
    int[] b = new int[3];
    Array.Copy(a, from, b, to, n);
    return J(b);
    }
    static string O()
    {
    int[] a = { 1, 2, 3, 4 };
    Array.Copy(a, 0, a, 1, 3);
    return J(a);
    }
    static string N()
    {
    Array.Copy(null, new int[1], 1);
    return "ok";
    }
    static string M()
    {
    object[] o = new object[2];
    Array.Copy(new string[] { "a", "b" }, o, 2);
    return o[1].ToString();
    }

    public static void Main()
    {
        E("1", () => C(0, 0, 3));
        E("2", () => C(0, 1, 2));
        E("3", () => C(1, 0, 2));
        E("4", () => C(0, 0, 4));
        E("5", () => C(-1, 0, 1));
        E("6", () => C(0, -1, 1));
        E("7", () => C(0, 0, -1));
        E("8", () => C(3, 0, 0));
        E("9", () => C(3, 3, 0));
        E("10", () => C(4, 0, 0));
        E("11", () => O());
        E("12", () => N());
        E("13", () => M());
    }
}
